//! Skirt and trousers.

use super::super::figure::{self, Head};
use super::super::path::{Point, curve, on_side};
use super::super::pen::{Fill, Pen};
use super::super::sleeve::{Pose, Sleeves, across, behind};
use super::super::path::mirrored;
use super::{hijab_colour, on_figure, skin, sleeves};

/// Draws the wrapped skirt: overlapping front with a border, tied at the waist.
pub(super) fn rok_lilit(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    let head = Head::Hijab(hijab_colour(pen));
    on_figure(pen, pose, head, |pen| figure::shoes(pen, dye.partner, 376.0), |pen| {
        if pose == Pose::Flat {
            pen.shape("M-26 142C-12 137 12 137 26 142L25 148H-25Z", dye.ground.mix(super::Colour::INK, 40));
        }
        let under = [
            (-26.0, 144.0), (-10.0, 148.0), (10.0, 148.0), (26.0, 144.0),
            (33.0, 166.0), (38.0, 190.0), (40.0, 210.0),
            (46.0, 270.0), (52.0, 320.0), (55.0, 364.0),
            (30.0, 371.0), (-20.0, 372.0), (-48.0, 366.0),
            (-46.0, 300.0), (-40.0, 240.0), (-38.0, 200.0),
            (-36.0, 176.0), (-31.0, 160.0), (-26.0, 144.0),
        ];
        pen.panel(&(curve(&under) + "Z"), Fill::Cloth("c"), &[((26.0, 190.0), (32.0, 280.0), (40.0, 372.0), 8.0), ((-20.0, 180.0), (-28.0, 280.0), (-36.0, 372.0), 8.0)], &[((34.0, 200.0), (40.0, 280.0), (48.0, 368.0), 6.0)]);
        let over = [
            (-26.0, 144.0), (-10.0, 148.0), (10.0, 148.0), (26.0, 144.0),
            (29.0, 152.0), (30.0, 158.0), (31.0, 164.0),
            (26.0, 230.0), (14.0, 310.0), (-2.0, 378.0),
            (-18.0, 378.0), (-40.0, 375.0), (-56.0, 366.0),
            (-50.0, 300.0), (-42.0, 240.0), (-39.0, 204.0),
            (-37.0, 176.0), (-31.0, 160.0), (-26.0, 144.0),
        ];
        pen.panel(
            &(curve(&over) + "Z"),
            Fill::Cloth("l"),
            &[
                ((24.0, 160.0), (8.0, 250.0), (-14.0, 380.0), 12.0),
                ((20.0, 158.0), (-10.0, 240.0), (-38.0, 378.0), 11.0),
                ((12.0, 156.0), (-16.0, 190.0), (-36.0, 220.0), 7.0),
            ],
            &[
                ((22.0, 160.0), (0.0, 250.0), (-25.0, 380.0), 8.0),
                ((6.0, 158.0), (-22.0, 260.0), (-48.0, 372.0), 8.0),
            ],
        );
        // The border of the cloth runs down the overlapping edge, with its wiron pleats beside.
        let edge = [
            (24.0, 150.0), (27.0, 150.0), (30.0, 152.0), (31.0, 164.0),
            (26.0, 230.0), (14.0, 310.0), (-2.0, 378.0),
            (-5.0, 378.0), (-7.0, 378.0), (-9.0, 378.0),
            (6.0, 310.0), (18.0, 230.0), (24.0, 150.0),
        ];
        pen.panel(&(curve(&edge) + "Z"), Fill::Plain(dye.second), &[], &[]);
        pen.stroke("M27 170C22 236 10 314 -5 376", dye.figure, 0.8);
        pen.crease("M20 156C14 230 2 310 -14 377M14 154C6 230 -8 310 -24 377");
        pen.stitch("M-55 360C-40 369 -18 372 -3 372", dye.figure);
        pen.panel("M-26.6 142C-10 146.6 10 146.6 26.6 142L28.4 152C10 157 -10 157 -28.4 152Z", Fill::Plain(dye.partner), &[], &[]);
        pen.panel("M20 148C26 144 31 147 30 152C36 162 41 176 43 192L36 195C33 180 29 168 24 158C25 172 24 186 20 200L14 197C17 182 18 168 18 156C16 152 17 149 20 148Z", Fill::Plain(dye.partner), &[((26.0, 152.0), (30.0, 164.0), (37.0, 192.0), 3.0)], &[]);
        if pose == Pose::Worn {
            blouse(pen, dye.partner, pose);
        }
    });
}

/// Draws wide trousers with pressed pleats.
pub(super) fn kulot(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    let head = Head::Hijab(hijab_colour(pen));
    on_figure(pen, pose, head, |pen| figure::shoes(pen, dye.second, 374.0), |pen| {
        if pose == Pose::Flat {
            pen.shape("M-25 142C-12 137 12 137 25 142L25 148H-25Z", dye.ground.mix(super::Colour::INK, 40));
        }
        wide_legs(pen, 358.0);
        pen.panel("M-26 142C-10 146 10 146 26 142L27.6 154C10 158 -10 158 -27.6 154Z", Fill::Cloth("m"), &[], &[]);
        pen.crease("M-18 144.6V156M-12 145.4V156.6M12 145.4V156.6M18 144.6V156");
        pen.stroke("M-3 152C-8 160 -9 172 -8 180M3 152C6 160 6 168 4 176M-3 152H3", dye.partner, 1.7);
        if pose == Pose::Worn {
            blouse(pen, dye.partner, pose);
        }
    });
}

/// Draws the two wide legs themselves.
pub(super) fn wide_legs(pen: &mut Pen, bottom: f64) {
    let dye = pen.cloth.dye;
    for side in [1.0, -1.0] {
        let leg: Vec<Point> = on_side(
            &[
                (0.0, 146.0), (10.0, 146.0), (20.0, 145.0), (26.0, 143.0),
                (33.0, 162.0), (37.0, 180.0), (39.0, 198.0),
                (46.0, 250.0), (55.0, 310.0), (60.0, bottom - 6.0),
                (44.0, bottom + 2.0), (24.0, bottom + 3.0), (5.0, bottom),
                (4.0, 300.0), (2.0, 240.0), (0.0, 208.0),
                (0.0, 180.0), (0.0, 160.0), (0.0, 146.0),
            ],
            side,
        );
        pen.panel(
            &(curve(&leg) + "Z"),
            Fill::Cloth(if side > 0.0 { "c" } else { "l" }),
            &[
                ((side * 16.0, 156.0), (side * 26.0, 250.0), (side * 40.0, bottom + 4.0), 9.0),
                ((side * 6.0, 208.0), (side * 9.0, 280.0), (side * 13.0, bottom + 4.0), 7.0),
                ((side * 1.0, 206.0), (side * 12.0, 214.0), (side * 26.0, 216.0), 5.0),
            ],
            &[
                ((side * 20.0, 158.0), (side * 32.0, 250.0), (side * 49.0, bottom), 6.0),
                ((side * 11.0, 170.0), (side * 17.0, 260.0), (side * 25.0, bottom + 4.0), 6.0),
            ],
        );
        pen.crease(&format!("M{} 156C{} 200 {} 290 {} {}", side * 15.0, side * 20.0, side * 29.0, side * 34.0, bottom));
        pen.stitch(&format!("M{} {}C{} {} {} {} {} {}", side * 5.0, bottom - 6.0, side * 24.0, bottom - 3.0, side * 44.0, bottom - 4.0, side * 58.6, bottom - 12.0), dye.figure);
    }
    pen.seam("M0 150V207");
}

/// Draws the plain blouse worn with a skirt or trousers, tucked in at the waist.
pub(super) fn blouse(pen: &mut Pen, colour: super::Colour, pose: Pose) {
    let plain = Fill::Plain(colour);
    let sleeves = Sleeves { cuff: Some((0.07, plain)), cloth: [plain; 3], ..sleeves(1.0, [11.5, 11.0, 9.0], skin(pen)) };
    behind(pen, pose, &sleeves);
    let body = [
        (0.0, 86.0), (6.0, 86.0), (11.0, 82.0), (12.0, 76.0),
        (20.0, 78.0), (30.0, 80.0), (37.5, 84.0),
        (36.0, 94.0), (33.0, 104.0), (31.5, 115.0),
        (31.0, 130.0), (28.0, 138.0), (28.0, 147.0),
        (18.0, 152.0), (8.0, 151.0), (0.0, 152.0),
    ];
    pen.panel(
        &mirrored(&body),
        plain,
        &[((29.0, 117.0), (18.0, 132.0), (8.0, 148.0), 5.0), ((-29.0, 117.0), (-18.0, 134.0), (-12.0, 150.0), 5.0)],
        &[((-16.0, 94.0), (-18.0, 112.0), (-14.0, 134.0), 7.0)],
    );
    across(pen, pose, &sleeves);
}
