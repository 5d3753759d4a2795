"""What a chart is: data in, a renderer-neutral list of lines, boxes and words out.

The PDF paints these lists on its canvas; the screen may paint the same lists with its own painter.
"""
