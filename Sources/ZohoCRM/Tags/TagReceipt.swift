import RecordCore

/// What became of the tags of one record.
public struct TagReceipt<Record: CRMRecord>: Sendable, Hashable {
    public let id: RecordID<Record>
    /// All tags that the record has now.
    public let tags: [RecordTag]
}

extension TagReceipt {
    init(_ item: JSONValue, of id: RecordID<Record>) {
        self.id = id
        tags = (item["details"]?["tags"]?.array ?? []).compactMap(RecordTag.init(json:))
    }
}

extension RecordTag {
    fileprivate init?(json: JSONValue) {
        guard let name = json["name"]?.string else { return nil }
        self.init(name: name, colorCode: json["color_code"]?.string)
        storage.set(1, json["id"]?.string.map { RawRecordID($0) })
    }
}
