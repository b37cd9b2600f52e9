//! What every request passes before its page: size, origin, and the headers
//! that tell a browser how little the pages need.

mod bodies;
mod headers;
mod same_site;

pub use bodies::LimitBodies;
pub use headers::SafeHeaders;
pub use same_site::RefuseCrossSite;
