import ZohoCRM

extension ZohoCRM {
    /// Where a record stands in its process, and the transitions from there: `zoho.leads[id].blueprint()`, for those who
    /// have the id in hand.
    ///
    ///     let blueprint = try await zoho.blueprint(of: leadID)
    ///
    /// - Throws: as `zoho.leads[id].blueprint()`.
    public func blueprint<Record: CRMRecord>(of id: RecordID<Record>) async throws -> Blueprint {
        try await records(Record.self)[id].blueprint()
    }
}
