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
