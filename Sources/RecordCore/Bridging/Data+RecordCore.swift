import Foundation

extension PageDecoder {
    /// Decodes one answer; see `decode(_:)` for bytes.
    public func decode(_ data: Data) throws(JSONError) -> DecodedPage {
        // `withUnsafeBytes` cannot throw a typed error through Foundation's signature on every platform.
        let result: Result<DecodedPage, JSONError> = data.withUnsafeBytes { bytes in
            Result { () throws(JSONError) in try decode(bytes) }
        }
        return try result.get()
    }

    /// Decodes several answers about the same records and joins them by id; see `decode(joining:)` for bytes.
    public func decode(joining answers: [Data]) throws(JSONError) -> DecodedPage {
        guard !answers.isEmpty else { return try decode(joining: [[UInt8]]()) }
        for (number, answer) in answers.enumerated() {
            let result: Result<Void, JSONError> = answer.withUnsafeBytes { bytes in
                Result { () throws(JSONError) in try take(bytes, number: number) }
            }
            try result.get()
        }
        return takePage()
    }
}

extension JSONDocument {
    /// Parses a document; see `init(parsing:)` for bytes.
    public init(parsing data: Data) throws(JSONError) {
        try self.init(parsing: [UInt8](data))
    }
}

extension JSONWriter {
    /// The finished document as `Data`.
    public consuming func finishData() -> Data {
        Data(finish())
    }
}
