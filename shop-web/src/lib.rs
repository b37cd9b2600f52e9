//! The boutique's web shop: server-rendered pages over the shared core.

pub mod app;
pub mod assets;
pub mod compression;
pub mod cookies;
pub mod db;
pub mod error;
pub mod error_pages;
pub mod forms;
pub mod guards;
pub mod kept;
pub mod news;
pub mod page;
pub mod pages;
pub mod routes;
pub mod serve;
pub mod settings;
pub mod shop_facts;
pub mod views;
pub mod visits;
