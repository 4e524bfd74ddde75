import ZohoCRM

extension TagsOperations {
    /// Adds tags to a record: `zoho.leads[id].addTags(_:)`, for those who have the id in hand.
    ///
    ///     try await zoho.tags.addTags(to: id, [.init(name: "VIP")])
    ///
    /// - Parameter replacing: true leaves the record with these tags alone.
    /// - Returns: all tags that the record has now.
    @discardableResult
    public func addTags<Record: CRMRecord>(
        to id: RecordID<Record>, _ tags: [RecordTag], replacing: Bool = false
    ) async throws -> TagReceipt<Record> {
        try await zoho.records(Record.self)[id].addTags(tags, replacing: replacing)
    }

    /// Takes tags off a record. The tags stay in the module.
    @discardableResult
    public func removeTags<Record: CRMRecord>(from id: RecordID<Record>, _ names: [String]) async throws -> TagReceipt<Record> {
        try await zoho.records(Record.self)[id].removeTags(names)
    }
}
