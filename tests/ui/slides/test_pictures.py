"""Pictures are painted once, kept while they are needed, and never for nothing."""

from dataclasses import replace

from PySide6.QtCore import QSize

from facilitator.ui.slides.pictures import StagePictures
from tests.ui.slides.samples import Sampler

SIZE = QSize(640, 360)


def pictures(look) -> StagePictures:
    made = StagePictures(look)
    made.fit(SIZE, 1.0)
    return made


def test_a_picture_is_painted_once_however_its_clock_runs(dark):
    kept, sampler = pictures(dark), Sampler("zh-CN")
    kept.picture(sampler.act())
    kept.picture(replace(sampler.act(), serial=5, timer=sampler.timer(300, 20)))
    assert kept.painted == 1


def test_only_the_present_and_the_next_are_kept(dark):
    kept, sampler = pictures(dark), Sampler("zh-CN")
    for stage in (sampler.act(), sampler.options(), sampler.standing()):
        kept.picture(stage)
    assert not kept.has(sampler.act())
    assert kept.has(sampler.options())
    assert kept.has(sampler.standing())


def test_the_picture_asked_for_last_is_dropped_last(dark):
    kept, sampler = pictures(dark), Sampler("zh-CN")
    for stage in (sampler.act(), sampler.options(), sampler.act(), sampler.standing()):
        kept.picture(stage)
    assert kept.has(sampler.act())
    assert not kept.has(sampler.options())


def test_it_has_the_pixels_of_the_screen(dark):
    kept = StagePictures(dark)
    assert kept.fit(SIZE, 2.0)
    picture = kept.picture(Sampler("zh-CN").act())
    assert (picture.size(), picture.devicePixelRatio()) == (QSize(1280, 720), 2.0)
    assert not kept.fit(SIZE, 2.0)
    assert kept.fit(SIZE, 1.0)
    assert not kept.has(Sampler("zh-CN").act())


def test_a_screen_without_size_is_borne(dark):
    kept = StagePictures(dark)
    assert kept.picture(Sampler("zh-CN").act()).isNull()
