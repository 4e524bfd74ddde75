// What every server has from its installation on.
extension VtigerState {
    mutating func furnish() {
        for user in users { furnish("Users", user.number, values(of: user), owner: user.number) }
        for (number, name, text) in [
            (2, "Team Selling", "Group Related to Sales"), (3, "Marketing Group", "Group Related to Marketing Activities"),
            (4, "Support Group", "Group Related to providing Support to Customers"),
        ] {
            furnish("Groups", number, ["groupname": name, "description": text])
        }
        furnish(
            "Currency", 1,
            [
                "currency_name": "USA, Dollars", "currency_code": "USD", "currency_symbol": "$", "conversion_rate": "1.00000",
                "currency_status": "Active", "defaultid": "-11", "deleted": "0",
            ])
        furnish("CompanyDetails", 1, ["organizationname": "Sandbox", "city": "Hamburg", "country": "Germany", "logoname": "logo.png"])
        furnish("DocumentFolders", 1, ["foldername": "Default", "description": "This is a Default Folder", "sequence": "1"])
    }

    private mutating func furnish(_ module: String, _ number: Int, _ values: [String: String], owner: Int = 1) {
        guard organisation.modules[module] != nil else { return }
        var record = VtigerRecord(number: number, module: module, created: now, owner: owner)
        record.values = values
        self[table: module].put(record)
    }

    private func values(of user: VtigerUser) -> [String: String] {
        [
            "user_name": user.name, "is_admin": user.isAdmin ? "on" : "off", "first_name": user.firstName, "last_name": user.lastName,
            "roleid": user.isAdmin ? "H2" : "H5", "email1": user.mail, "status": user.isActive ? "Active" : "Inactive",
            "activity_view": "This Week", "lead_view": "Today", "hour_format": user.hourFormat, "start_hour": "00:00", "end_hour": "23:00",
            "is_owner": user.number == 1 ? "1" : "0", "date_format": user.dateFormat, "time_zone": user.timeZone,
            "currency_id": "\(organisation.prefix(of: "Currency") ?? 21)x1", "currency_grouping_pattern": "123,456,789",
            "currency_decimal_separator": String(user.decimalSeparator), "currency_grouping_separator": user.decimalSeparator == "." ? "," : ".",
            "currency_symbol_placement": "$1.0", "no_of_currency_decimals": String(user.decimals), "truncate_trailing_zeros": "1",
            "internal_mailer": "1", "theme": "alphagrey", "language": "en_us", "reminder_interval": "1 Minute", "dayoftheweek": "Sunday",
            "callduration": "5", "othereventduration": "5", "calendarsharedtype": "public", "default_record_view": "Summary",
            "defaulteventstatus": "Planned", "defaultactivitytype": "Call", "defaultcalendarview": "MyCalendar",
            "defaultlandingpage": "Home", "userlabel": user.firstName.isEmpty ? user.lastName : "\(user.firstName) \(user.lastName)",
        ]
    }
}
