//! Empty: this package is its one test binary, `it`.
