import RecordCore

/// The currencies of the organisation: `/org/currencies`. There are none until one of them has been made the base.
enum CurrencyEndpoints {
    static func list(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let currencies = state.settings.currencies.rows.filter { call.path["id"] == nil || $0["id"]?.string == call.path["id"] }
        return currencies.isEmpty ? .noContent : ZohoReply(json: ["currencies": .array(currencies)])
    }

    /// `GET /org/currencies/actions/available_currencies`
    static func available(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        ZohoReply(json: ["available_currencies": .array(KnownCurrency.all.map(\.json))])
    }

    /// `POST /org/currencies/actions/enable`
    static func enable(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        guard state.settings.currencies.isEmpty else {
            throw ZohoError(400, "ALREADY_ENABLED", "The multi-currency is already enabled")
        }
        let item = try baseItem(call)
        let id = try add(item, isBase: true, &state, call)
        return base("The multi-currency feature is enabled and given currency is created as the base currency.", id)
    }

    /// `PUT /org/currencies/actions/enable`
    static func updateBase(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        guard let id = state.settings.currencies.rows.first(where: { $0["is_base"] == true })?["id"]?.string else { throw notEnabled }
        let item = try baseItem(call)
        try change(id, item, &state, call)
        return base("The currency updated successfully.", id)
    }

    static func create(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        guard !state.settings.currencies.isEmpty else { throw notEnabled }
        return try SettingsBatch.run("currencies", call, whenAllSucceed: 200, &state) { (item, state) throws(ZohoError) -> WriteResult in
            .success("The currency created successfully.", ["id": .string(try add(item, isBase: false, &state, call))])
        }
    }

    /// `PUT /org/currencies`, and `PUT /org/currencies/{id}`
    static func update(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        guard !state.settings.currencies.isEmpty else { throw notEnabled }
        return try SettingsBatch.run("currencies", call, whenAllSucceed: 200, &state) { (item, state) throws(ZohoError) -> WriteResult in
            let id = try item.ownID(call)
            guard state.settings.currencies[id] != nil else {
                throw ZohoError(400, "INVALID_DATA", "Currency id is invalid.", [JSONMember("id", .string(id))])
            }
            try change(id, item, &state, call)
            return .success("The currency updated successfully.", ["id": .string(id)])
        }
    }

    private static let notEnabled = ZohoError(403, "CURRENCIES_NOT_ENABLED", "Multi currency is not enabled")

    private static func baseItem(_ call: ZohoCall) throws(ZohoError) -> SettingsItem {
        let body = try call.object()
        guard let value = body["base_currency"], !value.isNull else { throw .missingKey("base_currency", at: "$.base_currency") }
        guard value.object != nil else { throw .wrongType("jsonobject", "base_currency", at: "$.base_currency") }
        return SettingsItem(value, "$.base_currency")
    }

    private static func base(_ message: String, _ id: String) -> ZohoReply {
        ZohoReply(json: ["base_currency": WriteResult.success(message, ["id": .string(id)]).json])
    }

    /// - Returns: the id of the new currency.
    private static func add(
        _ item: SettingsItem, isBase: Bool, _ state: inout ZohoState, _ call: ZohoCall
    ) throws(ZohoError) -> String {
        let name = try item.text("name")
        let code = try item.text("iso_code")
        let symbol = try item.text("symbol", max: 10)
        let rate = try rate(item) ?? (isBase ? "1.000000000" : nil)
        guard let rate else { throw .missingKey("exchange_rate", at: item.place("exchange_rate")) }
        guard KnownCurrency.all.contains(where: { $0.code == code }) else { throw item.invalid("iso_code", "ISO code is invalid.") }
        guard !state.settings.currencies.has("iso_code", code) else { throw item.duplicate("iso_code") }
        let id = String(state.ids.next())
        let author = state.userReference(call.user)
        let format = try format(item) ?? ["decimal_separator": "Period", "thousand_separator": "Comma", "decimal_places": "2"]
        state.settings.currencies.append([
            "id": .string(id), "name": .string(name), "iso_code": .string(code), "symbol": .string(symbol),
            "exchange_rate": .string(isBase ? "1.000000000" : rate), "format": format,
            "prefix_symbol": .bool(try item.optionalBool("prefix_symbol") ?? true), "is_base": .bool(isBase),
            "is_active": .bool(try item.optionalBool("is_active") ?? true), "created_by": author, "modified_by": author,
            "created_time": state.wireTime(state.now), "modified_time": state.wireTime(state.now),
        ])
        return id
    }

    private static func change(
        _ id: String, _ item: SettingsItem, _ state: inout ZohoState, _ call: ZohoCall
    ) throws(ZohoError) {
        let isBase = state.settings.currencies[id]?["is_base"] == true
        var changes: [JSONMember] = []
        if let symbol = try item.optionalText("symbol", max: 10) { changes.append(JSONMember("symbol", .string(symbol))) }
        if let rate = try rate(item), !isBase { changes.append(JSONMember("exchange_rate", .string(rate))) }
        if let format = try format(item) { changes.append(JSONMember("format", format)) }
        for key in ["prefix_symbol", "is_active"] {
            guard let flag = try item.optionalBool(key) else { continue }
            guard key != "is_active" || flag || !isBase else { throw .notAllowed("the base currency cannot be deactivated") }
            changes.append(JSONMember(key, .bool(flag)))
        }
        changes.append(JSONMember("modified_by", state.userReference(call.user)))
        changes.append(JSONMember("modified_time", state.wireTime(state.now)))
        state.settings.currencies.merge(changes, into: id)
    }

    /// A text of a positive number, with nine places after the point.
    private static func rate(_ item: SettingsItem) throws(ZohoError) -> String? {
        guard let value = item.json["exchange_rate"], !value.isNull else { return nil }
        let text = value.number?.text ?? value.string ?? ""
        guard let number = Double(text), number > 0, text.utf8.allSatisfy({ $0 == 46 || (48...57).contains($0) }) else {
            throw .wrongType("double", "exchange_rate", at: item.place("exchange_rate"))
        }
        let halves = text.split(separator: ".", omittingEmptySubsequences: false)
        let places = halves.count > 1 ? String(halves[1].prefix(9)) : ""
        return "\(halves[0]).\(places)\(String(repeating: "0", count: 9 - places.count))"
    }

    private static func format(_ item: SettingsItem) throws(ZohoError) -> JSONValue? {
        guard let format = item.json["format"], !format.isNull else { return nil }
        guard format.object != nil else { throw .wrongType("jsonobject", "format", at: item.place("format")) }
        let inner = SettingsItem(format, item.place("format"))
        for (key, words) in [
            ("decimal_separator", ["Period", "Comma"]), ("thousand_separator", ["Period", "Comma", "Space"]), ("decimal_places", ["0", "2", "3"]),
        ] {
            guard words.contains(try inner.text(key)) else { throw inner.invalid(key) }
        }
        guard format["decimal_separator"] != format["thousand_separator"] else { throw inner.invalid("thousand_separator") }
        return format
    }
}
