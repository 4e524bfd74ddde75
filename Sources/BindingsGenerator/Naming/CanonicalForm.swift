import Foundation

extension String {
    /// Composed (NFC). The compiler compares identifiers byte by byte: `é` of one scalar and `é` of two would be
    /// two names that look the same.
    var canonicallyComposed: String { utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping }
}
