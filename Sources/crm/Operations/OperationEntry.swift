#if CommandLine
import BindingsGenerator
import CRMSchema

/// An operation beside its Swift function.
struct OperationEntry {
    let operation: OperationDescription
    /// Nil where the spec names no group for it.
    let function: OperationFunction?

    /// What it hangs on: `zoho.settings.fields`, `zoho.leads[id].emailDrafts`.
    var group: String {
        guard let call = function?.call else { return "no function" }
        let path = call.prefix { $0 != "(" }
        return path.lastIndex(of: ".").map { String(path[..<$0]) } ?? String(path)
    }

    /// The file of the endpoint spec, which is called as the official one.
    var file: String { operation.location.file.split(separator: "/").last.map(String.init) ?? operation.location.file }

    /// What Zoho calls it: `Get Record Count for Tag`.
    var title: String { operation.title?.value ?? operation.id.value }

    /// Whether all words stand in it, or in the call of its function, in any letter case.
    func isFound(by words: [String]) -> Bool {
        words.allSatisfy { text in
            OperationSearch(text).finds(operation) || text.split(separator: " ").allSatisfy { word in
                OperationSearch(String(word)).finds(operation) || (function?.call ?? "").lowercased().contains(word.lowercased())
            }
        }
    }
}

extension OperationEntry: Comparable {
    static func < (a: OperationEntry, b: OperationEntry) -> Bool {
        (a.group, a.function?.name ?? "", a.operation.id.value) < (b.group, b.function?.name ?? "", b.operation.id.value)
    }

    static func == (a: OperationEntry, b: OperationEntry) -> Bool { a.operation.id.value == b.operation.id.value }
}
#endif
