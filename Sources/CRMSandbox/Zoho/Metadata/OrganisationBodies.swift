import RecordCore

/// The organisation as the API shows it. Every key that an old client reads without looking is there, null where the
/// sandbox has nothing to say.
enum OrganisationBodies {
    /// The organisation's number in the accounts system.
    static func zgid(_ state: ZohoState) -> String { "8\(state.organisation.idPrefix)1" }

    static func id(_ state: ZohoState) -> String { state.ids.fixed(20_005) }

    static func organisation(_ state: ZohoState) -> JSONValue {
        let owner = state.organisation.administrator
        return [
            "id": .string(id(state)), "zgid": .string(zgid(state)), "company_name": "Sandbox Ltd", "alias": .null,
            "type": "production", "domain_name": .string("org\(zgid(state))"), "primary_email": .string(owner.email),
            "primary_zuid": .string(UserBodies.zuid(of: owner)), "zia_portal_id": .null, "country": "Germany", "country_code": "DE",
            "state": .null, "city": .null, "street": .null, "zip": .null, "phone": .null, "mobile": .null, "fax": .null, "website": .null,
            "description": .null, "employee_count": "4", "photo_id": state.files.logo.map(JSONValue.string) ?? .null, "time_zone": "Europe/Berlin", "currency": "Euro - EUR",
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
}
