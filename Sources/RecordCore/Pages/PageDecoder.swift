/// Decodes the bodies of list and get answers into pages of records. Keeps its scratch memory and the order of
/// keys it has learned between pages, so use one per sequence of pages.
public final class PageDecoder {
    public let schema: RecordSchema
    private var reader: PageReader

    /// - Parameters:
    ///   - columns: the indices of the fields that were asked for; nil for all of the schema. The id is always
    ///     among them. Fields that come although they are not are kept all the same, in less handy a form.
    ///   - envelope: the top-level key that holds the rows, `data` for records.
    public init(schema: RecordSchema, columns: [Int]? = nil, envelope: String = "data") {
        self.schema = schema
        reader = PageReader(shapes: ShapeSet(schema: schema, columns: columns), envelope: envelope)
    }

    /// Decodes one answer. An odd value never fails the page: it is kept as it is and listed in `findings`.
    ///
    /// The rows are the elements of the array under the envelope's key; an object there is one row. Without the
    /// key, or with null under it, there are no rows.
    /// - Throws: `JSONError` if the bytes are not one JSON object, or are 2 GB or more.
    public func decode(_ bytes: UnsafeRawBufferPointer) throws(JSONError) -> DecodedPage {
        try reader.read(bytes)
        return reader.makePage()
    }

    public func decode(_ bytes: [UInt8]) throws(JSONError) -> DecodedPage {
        try decode(joining: CollectionOfOne(bytes))
    }

    /// Decodes several answers about the same records, each with other columns, and joins them by id: the rows
    /// are those of the first, in its order; what a later answer lacks stays absent, and where two answers have the
    /// same field the first one counts. `envelope` is that of the first answer, `joinedEnvelopes` those of the others.
    /// - Throws: `JSONError` as for one answer, about the first answer that is not JSON.
    public func decode(joining answers: [[UInt8]]) throws(JSONError) -> DecodedPage {
        try decode(joining: answers[...])
    }

    private func decode(joining answers: some Collection<[UInt8]>) throws(JSONError) -> DecodedPage {
        reader.reset()
        for (number, answer) in answers.enumerated() {
            // Typed errors do not pass through `withUnsafeBytes` of an array in every supported toolchain.
            let result = answer.withUnsafeBytes { bytes in
                Result { () throws(JSONError) in try take(bytes, number: number) }
            }
            try result.get()
        }
        return takePage()
    }

    /// Reads the answer of this number in a row of joined ones.
    func take(_ bytes: UnsafeRawBufferPointer, number: Int) throws(JSONError) {
        if number == 0 { try reader.read(bytes) } else { try reader.join(bytes) }
    }

    /// What was taken, as a page.
    func takePage() -> DecodedPage { reader.makePage() }
}
