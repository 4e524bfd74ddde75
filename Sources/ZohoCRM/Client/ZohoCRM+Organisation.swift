import CRMRuntime

extension ZohoCRM {
    /// The header that chooses one of a user's organisations. Source: Zoho CRM v8, "Multi-organisation".
    static let organisationHeader = "X-CRM-ORG"

    /// The id of the organisation that calls go to; nil for the user's own choice in Zoho CRM.
    public var organisation: String? { api.headers[Self.organisationHeader] }

    /// The same user in another of their organisations. Both clients share the access token.
    ///
    ///     let daughter = zoho.inOrganisation("60001234567")
    ///
    /// - Parameter id: the organisation's id (`zgid`); nil for the user's own choice in Zoho CRM.
    public func inOrganisation(_ id: String?) -> ZohoCRM {
        var api = api
        api.headers[Self.organisationHeader] = id
        // Credits are an organisation's own.
        api.meter = LimitsMeter()
        return ZohoCRM(api: api, dataCenter: dataCenter, environment: environment, user: user)
    }
}
