//! What is done about reports, staff and the log of deeds.

use shop_core::actor::Permission;

use super::{Command, Danger, Id, PLAIN, Place};

const REPORTS: &[Place] = &[Place::Reports, Place::Report];
const STAFF: &[Place] = &[Place::StaffList, Place::StaffMember];
const AUDIT: &[Place] = &[Place::Audit, Place::AuditEvent];

/// Commands about reports, staff and the log of deeds.
pub(super) const OFFICE: &[Command] = &[
    // Screens.
    Command {
        id: Id::GoReports,
        name: "go-reports",
        keys: &["g a"],
        permission: Some(Permission::ViewReports),
        cli: Some("report list"),
        words: &["laporan", "reports", "report"],
        ..PLAIN
    },
    Command {
        id: Id::GoStaff,
        name: "go-staff",
        keys: &["g S"],
        permission: Some(Permission::ManageStaff),
        cli: Some("staff list"),
        words: &["staf", "staff"],
        ..PLAIN
    },
    Command {
        id: Id::GoAudit,
        name: "go-audit",
        keys: &["g l"],
        permission: Some(Permission::ReadAudit),
        cli: Some("audit list"),
        words: &["audit", "jejak"],
        ..PLAIN
    },
    Command {
        id: Id::OwnPassword,
        name: "own-password",
        cli: Some("staff password"),
        words: &["sandi", "password"],
        ..PLAIN
    },
    // Reports.
    Command {
        id: Id::ReportAsk,
        name: "report-ask",
        keys: &["f"],
        places: REPORTS,
        permission: Some(Permission::ViewReports),
        cli: Some("report sales"),
        hint: 90,
        ..PLAIN
    },
    Command {
        id: Id::ReportNextCut,
        name: "report-next-cut",
        keys: &[")"],
        places: &[Place::Report],
        hint: 88,
        ..PLAIN
    },
    Command {
        id: Id::ReportPreviousCut,
        name: "report-previous-cut",
        keys: &["("],
        places: &[Place::Report],
        ..PLAIN
    },
    Command {
        id: Id::ReportTable,
        name: "report-table",
        keys: &["t"],
        places: &[Place::Report],
        hint: 50,
        ..PLAIN
    },
    Command {
        id: Id::ReportColumnsRight,
        name: "report-columns-right",
        keys: &[">"],
        places: &[Place::Report],
        ..PLAIN
    },
    Command {
        id: Id::ReportColumnsLeft,
        name: "report-columns-left",
        keys: &["<"],
        places: &[Place::Report],
        ..PLAIN
    },
    Command {
        id: Id::ReportDefinition,
        name: "report-definition",
        keys: &["d"],
        places: REPORTS,
        cli: Some("report explain"),
        hint: 80,
        ..PLAIN
    },
    Command {
        id: Id::ReportExport,
        name: "report-export",
        keys: &["X"],
        places: REPORTS,
        permission: Some(Permission::ViewReports),
        cli: Some("report sales"),
        hint: 85,
        ..PLAIN
    },
    // Staff.
    Command {
        id: Id::StaffNew,
        name: "staff-new",
        keys: &["B", "ins"],
        places: STAFF,
        permission: Some(Permission::ManageStaff),
        cli: Some("staff add"),
        hint: 90,
        ..PLAIN
    },
    Command {
        id: Id::StaffRole,
        name: "staff-role",
        keys: &["E"],
        places: STAFF,
        permission: Some(Permission::ManageStaff),
        cli: Some("staff role"),
        hint: 85,
        ..PLAIN
    },
    Command {
        id: Id::StaffPassword,
        name: "staff-password",
        keys: &["W"],
        places: STAFF,
        danger: Danger::Customer,
        permission: Some(Permission::ManageStaff),
        cli: Some("staff password"),
        hint: 80,
        ..PLAIN
    },
    Command {
        id: Id::StaffDisable,
        name: "staff-disable",
        keys: &["D", "del"],
        places: STAFF,
        danger: Danger::Customer,
        permission: Some(Permission::ManageStaff),
        cli: Some("staff disable"),
        hint: 70,
        ..PLAIN
    },
    Command {
        id: Id::StaffEnable,
        name: "staff-enable",
        keys: &["U"],
        places: STAFF,
        danger: Danger::Customer,
        permission: Some(Permission::ManageStaff),
        cli: Some("staff enable"),
        hint: 71,
        ..PLAIN
    },
    Command {
        id: Id::StaffDeeds,
        name: "staff-deeds",
        keys: &["d"],
        places: STAFF,
        permission: Some(Permission::ReadAudit),
        cli: Some("staff show"),
        hint: 60,
        ..PLAIN
    },
    // The log of deeds.
    Command {
        id: Id::AuditFind,
        name: "audit-find",
        keys: &["f"],
        places: AUDIT,
        permission: Some(Permission::ReadAudit),
        cli: Some("audit list"),
        hint: 90,
        ..PLAIN
    },
    Command {
        id: Id::AuditPerson,
        name: "audit-person",
        keys: &["p"],
        places: AUDIT,
        permission: Some(Permission::ReadAudit),
        hint: 85,
        ..PLAIN
    },
    Command {
        id: Id::AuditRecord,
        name: "audit-record",
        keys: &["o"],
        places: AUDIT,
        permission: Some(Permission::ReadAudit),
        hint: 84,
        ..PLAIN
    },
    Command {
        id: Id::AuditDay,
        name: "audit-day",
        keys: &["d"],
        places: AUDIT,
        permission: Some(Permission::ReadAudit),
        hint: 83,
        ..PLAIN
    },
];
