import RecordCore

/// A user as the API shows one. Every key that an old client reads without looking is there, null where the sandbox has
/// nothing to say.
enum UserBodies {
    static func zuid(of user: SandboxUser) -> String { "80\(user.id.suffix(7))" }

    static func user(_ user: SandboxUser, _ state: ZohoState) -> JSONValue {
        let organisation = state.organisation
        func reference(_ table: SettingsTable, _ id: String) -> JSONValue {
            ["name": table[id]?["name"] ?? .null, "id": .string(id)]
        }
        let body: JSONValue = [
            "id": .string(user.id), "zuid": .string(zuid(of: user)), "first_name": user.firstName.map(JSONValue.string) ?? .null,
            "last_name": user.lastName.map(JSONValue.string) ?? .null, "full_name": .string(user.name), "email": .string(user.email),
            "status": .string(user.status.rawValue), "status_reason__s": .null, "confirm": .bool(user.isConfirmed), "type__s": "Regular User",
            "role": reference(organisation.roles, user.role), "profile": reference(organisation.profiles, user.profile),
            "created_by": state.userReference(user.createdBy), "Modified_By": state.userReference(user.modifiedBy),
            "created_time": state.wireTime(user.createdTime), "Modified_Time": state.wireTime(user.modifiedTime),
            "alias": .null, "city": .null, "country": .null, "dob": .null, "fax": .null, "mobile": .null, "phone": .null,
            "signature": .null, "state": .null, "street": .null, "website": .null, "zip": .null,
            "country_locale": "de_DE", "language": "en_US", "locale": "en_US", "date_format": "yyyy-MM-dd",
            "time_format": "HH:mm", "time_zone": "Europe/Berlin",
            "offset": .number(JSONNumber(Int(state.options.userOffsetMinutes) * 60_000)), "decimal_separator": "Period",
            "number_separator": "Comma", "default_tab_group": "0", "name_format__s": "Salutation,First Name,Last Name",
            "sort_order_preference__s": "First Name,Last Name", "personal_account": false, "microsoft": false,
            "sandboxDeveloper": false, "Isonline": .bool(organisation.isAdministrator(user)), "ntc_enabled": false,
            "ntc_notification_type": [], "$current_shift": .null, "$next_shift": .null, "$shift_effective_from": .null,
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
        return user.details.reduce(body) { $0.setting([$1.key], to: $1.value) }
    }
}
