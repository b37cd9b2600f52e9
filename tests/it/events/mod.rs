//! The activity log.

mod reading;
