"""What a scoring says about the length that is played."""

from facilitator.core.scoring.specs import Horizon, SimulationScoring


def test_the_costs_of_a_simulation_belong_to_its_length() -> None:
    short = Horizon(minutes=75, weeks=16, reference=196, typical=592.5)
    spec = SimulationScoring(reference=204, typical=1470.5, lengths=(short,))

    assert spec.costs(75) == (196, 592.5)
    assert spec.costs(90) == (204, 1470.5)
