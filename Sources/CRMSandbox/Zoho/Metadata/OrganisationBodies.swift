import RecordCore

/// The bodies about people and the organisation. Every key that an old client reads without looking is there, null
/// where the sandbox has nothing to say.
enum OrganisationBodies {
    /// The organisation's number in the accounts system.
    static func zgid(_ state: ZohoState) -> String { "8\(state.organisation.idPrefix)1" }

    static func zuid(of user: SandboxUser) -> String { "80\(user.id.suffix(7))" }

    static func organisation(_ state: ZohoState) -> JSONValue {
        let owner = state.organisation.administrator
        return [
            "id": .string(state.ids.fixed(20_005)), "zgid": .string(zgid(state)), "company_name": "Sandbox Ltd", "alias": .null,
            "type": "production", "domain_name": .string("org\(zgid(state))"), "primary_email": .string(owner.email),
            "primary_zuid": .string(zuid(of: owner)), "zia_portal_id": .null, "country": "Germany", "country_code": "DE",
            "state": .null, "city": .null, "street": .null, "zip": .null, "phone": .null, "mobile": .null, "fax": .null, "website": .null,
            "description": .null, "employee_count": "4", "photo_id": .null, "time_zone": "Europe/Berlin", "currency": "Euro - EUR",
            "currency_symbol": "€", "currency_locale": "de_DE", "iso_code": "EUR", "created_time": "2024-01-08T09:00:00+00:00",
            "mc_status": false, "gapps_enabled": false, "lite_users_enabled": false, "translation_enabled": false,
            "privacy_settings": false, "hipaa_compliance_enabled": false, "deletable_org_account": false,
            "hierarchy_preferences": ["type": "Role_Hierarchy"],
            "license_details": [
                "paid": true, "paid_type": "enterprise", "paid_expiry": "2099-12-31T00:00:00+00:00", "trial_type": .null,
                "trial_expiry": .null, "trial_action": .null, "users_license_purchased": 10, "portal_users_license_purchased": 0,
            ],
        ]
    }

    static func user(_ user: SandboxUser, _ state: ZohoState) -> JSONValue {
        let organisation = state.organisation
        let role = organisation.roles[user.isAdministrator ? 0 : 1]
        let profile = profile(of: user, organisation)
        let author = state.userReference(organisation.administrator.id)
        return [
            "id": .string(user.id), "zuid": .string(zuid(of: user)), "first_name": .string(user.firstName),
            "last_name": .string(user.lastName), "full_name": .string(user.name), "email": .string(user.email),
            "status": user.isActive ? "active" : "disabled", "status_reason__s": .null, "confirm": true, "type__s": "Regular User",
            "role": ["name": .string(role.name), "id": .string(role.id)],
            "profile": ["name": .string(profile.name), "id": .string(profile.id)],
            "created_by": author, "Modified_By": author, "created_time": "2024-01-08T09:00:00+00:00",
            "Modified_Time": "2024-01-08T09:00:00+00:00", "alias": .null, "city": .null, "country": .null, "dob": .null, "fax": .null,
            "mobile": .null, "phone": .null, "signature": .null, "state": .null, "street": .null, "website": .null, "zip": .null,
            "country_locale": "de_DE", "language": "en_US", "locale": "en_US", "date_format": "yyyy-MM-dd",
            "time_format": "HH:mm", "time_zone": "Europe/Berlin",
            "offset": .number(JSONNumber(Int(state.options.userOffsetMinutes) * 60_000)), "decimal_separator": "Period",
            "number_separator": "Comma", "default_tab_group": "0", "name_format__s": "Salutation,First Name,Last Name",
            "sort_order_preference__s": "First Name,Last Name", "personal_account": false, "microsoft": false,
            "sandboxDeveloper": false, "Isonline": .bool(user.isAdministrator), "ntc_enabled": false, "ntc_notification_type": [],
            "$current_shift": .null, "$next_shift": .null, "$shift_effective_from": .null,
            "customize_info": [
                "notes_desc": .null, "show_right_panel": .null, "bc_view": .null, "show_home": false, "show_detail_view": true,
                "unpin_recent_item": .null,
            ],
            "theme": [
                "normal_tab": ["font_color": "#FFFFFF", "background": "#222222"],
                "selected_tab": ["font_color": "#FFFFFF", "background": "#222222"], "new_background": .null,
                "background": "#F3F0EB", "screen": "fixed", "type": "default",
            ],
        ]
    }

    static func profile(of user: SandboxUser, _ organisation: ZohoOrganisation) -> ZohoOrganisation.NamedID {
        let name = user.isAdministrator ? "Administrator" : "Standard"
        return organisation.profiles.first { $0.name == name } ?? organisation.profiles[0]
    }

    static func roles(_ state: ZohoState) -> [JSONValue] {
        let roles = state.organisation.roles
        return roles.enumerated().map { position, role in
            let superior: JSONValue = position == 0 ? .null : ["name": .string(roles[0].name), "id": .string(roles[0].id)]
            return [
                "id": .string(role.id), "name": .string(role.name), "display_label": .string(role.name),
                "reporting_to": superior, "forecast_manager": .null, "share_with_peers": true, "description": .null,
                "admin_user": .bool(position == 0), "created_by__s": .null, "modified_by__s": .null, "created_time__s": .null,
                "modified_time__s": .null,
            ]
        }
    }

    static func profiles(_ state: ZohoState) -> [JSONValue] {
        state.organisation.profiles.map { profile in
            let isSystem = profile.name == "Administrator" || profile.name == "Standard"
            return [
                "id": .string(profile.id), "name": .string(profile.name), "display_label": .string(profile.name),
                "type": "normal_profile", "custom": .bool(!isSystem), "category": .bool(!isSystem), "description": .null,
                "created_time": .null, "modified_time": .null, "created_by": .null, "modified_by": .null, "permissions_details": [],
                "sections": [], "_default_view": .null,
            ]
        }
    }
}
