import RecordCore

/// Something in a request that does not agree with the endpoint spec, and where it is.
struct OperationFinding: Sendable, Hashable {
    enum Problem: Sendable, Hashable {
        case missing
        /// What it should be, in the spec's word: `integer`.
        case wrongType(String)
        /// More characters or elements than this, or a greater number.
        case tooMuch(Int)
        case tooLittle(Int)
        /// No JSON where JSON belongs, no form where a file belongs.
        case unreadable
        /// The spec does not have it. The real service ignores most of what it does not know.
        case unknown
        /// None of the values that are known. Others may exist.
        case unusual(String)
    }

    enum Origin: String, Sendable { case path, query, header, body }

    let origin: Origin
    /// Within its origin: `module`, `tags[0].name`; empty for all of it.
    let place: String
    let problem: Problem
    /// The position in the list of the body, where the finding is about one element.
    var item: Int?

    /// Worth telling, and no reason to refuse the call.
    var isHint: Bool {
        switch problem {
        case .unknown, .unusual: true
        case .missing, .wrongType, .tooMuch, .tooLittle, .unreadable: false
        }
    }

    var text: String {
        let name = place.isEmpty ? origin.rawValue : "\(origin.rawValue).\(place)"
        return switch problem {
        case .missing: "\(name) is missing"
        case .wrongType(let type): "\(name) is no \(type)"
        case .tooMuch(let maximum): "\(name) is over \(maximum)"
        case .tooLittle(let minimum): "\(name) is under \(minimum)"
        case .unreadable: "\(name) cannot be read"
        case .unknown: "\(name) is not in the spec"
        case .unusual(let value): "\(name) has the unknown value \(value)"
        }
    }

    /// What a header says of a request: `ok`, or the findings one after the other. Plain ASCII, and not longer than
    /// what servers and clients take in a header.
    static func headerText(_ findings: [OperationFinding]) -> String {
        guard !findings.isEmpty else { return "ok" }
        var text = ""
        for finding in findings {
            let next = (text.isEmpty ? "" : "; ") + finding.text
            guard text.utf8.count + next.utf8.count <= 1_500 else { return text + "; and more" }
            text += next
        }
        return String(text.unicodeScalars.map { (32..<127).contains($0.value) ? Character($0) : "?" })
    }

    /// The last word of the place: what Zoho calls the API name.
    private var name: String {
        let last = place.split(separator: ".").last.map(String.init) ?? place
        return String(last.prefix { $0 != "[" })
    }

    /// How Zoho words it.
    var error: ZohoError {
        guard origin == .body else { return parameterError }
        let path = place.isEmpty ? "$" : "$.\(place)"
        switch problem {
        case .missing, .unknown: return .missingKey(name, at: path)
        case .wrongType(let type): return .wrongType(type, name, at: path)
        case .tooMuch(let maximum): return .field(.tooLong(maximum: maximum), name, at: path)
        case .tooLittle, .unusual: return .wrongType("valid value", name, at: path)
        case .unreadable: return .unparsableBody
        }
    }

    private var parameterError: ZohoError {
        switch problem {
        case .missing: .missingParameter(place)
        case .tooMuch(let maximum): .limit(maximum, parameter: place)
        default: .invalidParameter(place)
        }
    }
}
