//! Stock: goods come in, are counted, and every piece is accounted for.

mod counting;
