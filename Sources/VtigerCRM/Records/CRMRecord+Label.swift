import RecordCore

extension CRMRecord {
    /// What the CRM calls the record, as a text: `Müller, O'Brien`. nil where it was not read: records from queries and
    /// listings lack it.
    ///
    /// The server sends it escaped for HTML (`M&uuml;ller`) although it does not escape fields; it is decoded here.
    public var displayLabel: String? { storage.rawValue("label")?.string.map(HTMLText.decoded) }
}
