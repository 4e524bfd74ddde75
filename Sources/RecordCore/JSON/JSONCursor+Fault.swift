/// Why a cursor stopped: small and without a reference, so that throwing it costs as much as returning a number.
/// It becomes a `JSONError`, with line and column, where it leaves the engine.
struct JSONFault: Error {
    enum Reason {
        case endOfInput, unexpectedByte, invalidUTF8, invalidEscape, loneSurrogate, controlCharacter
        case invalidNumber, tooDeep, trailingBytes, tooLarge
        /// An array where an object must be.
        case noObject
    }
    let reason: Reason
    /// Bytes from the start of the text.
    let offset: Int
}

extension JSONCursor {
    /// A fault at the position, or at the end of the text where that is what was hit.
    @inline(never)
    func fault(_ reason: JSONFault.Reason) -> JSONFault { fault(reason, at: position) }

    @inline(never)
    func fault(_ reason: JSONFault.Reason, at address: UnsafeRawPointer) -> JSONFault {
        address >= end ? JSONFault(reason: .endOfInput, offset: end - start) : JSONFault(reason: reason, offset: address - start)
    }

    /// The byte at the position does not belong there.
    @inline(never)
    func unexpected() -> JSONFault { fault(.unexpectedByte) }
}

extension JSONError {
    /// The fault with its place in the text.
    init(_ fault: JSONFault, in text: UnsafeRawBufferPointer) {
        let offset = min(max(fault.offset, 0), text.count)
        let reason: Reason =
            switch fault.reason {
            case .endOfInput: .endOfInput
            case .unexpectedByte: offset < text.count ? .unexpectedByte(text[offset]) : .endOfInput
            case .invalidUTF8: .invalidUTF8
            case .invalidEscape: .invalidEscape
            case .loneSurrogate: .loneSurrogate
            case .controlCharacter: .controlCharacter
            case .invalidNumber: .invalidNumber
            case .tooDeep: .tooDeep
            case .trailingBytes: .trailingBytes
            case .tooLarge: .tooLarge
            case .noObject: .unexpectedShape("array")
            }
        self.init(reason, at: offset, in: text)
    }
}
