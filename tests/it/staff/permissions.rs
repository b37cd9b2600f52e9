//! The table of roles and permissions, to be read as a whole.

use shop_core::{
    actor::{Actor, Permission},
    ids::{MemberId, StaffId},
    messages::{Explain, Lang},
    staff::Role,
};

#[test]
fn each_role_may_do_this() {
    let mut table = String::new();
    for permission in Permission::ALL {
        let roles: Vec<&str> = Role::ALL
            .iter()
            .filter(|r| r.may(*permission))
            .map(|r| r.as_str())
            .collect();
        let name = permission.key().trim_start_matches("permission-");
        table.push_str(&format!("{name}: {}\n", roles.join(", ")));
    }
    insta::assert_snapshot!(table);
}

#[test]
fn members_have_no_permission_of_staff() {
    let member = Actor::Member(MemberId(1));
    for permission in Permission::ALL {
        let denied = member.require(*permission).unwrap_err();
        assert_eq!(denied.permission, *permission);
        for lang in [Lang::Id, Lang::En] {
            assert!(!denied.explain(lang).contains('⟦'));
        }
    }
    assert!(Actor::System.may(Permission::ManageStock));
    let owner = Actor::Staff {
        id: StaffId(1),
        role: Role::Owner,
    };
    assert!(
        Permission::ALL
            .iter()
            .all(|permission| owner.may(*permission))
    );
}
