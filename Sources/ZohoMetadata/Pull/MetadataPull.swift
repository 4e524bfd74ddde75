import Foundation
import ZohoCRM

/// Fetches an organisation's metadata over the API, as the snapshot files that the generator and the sandbox read.
public struct MetadataPull: Sendable {
    /// One file of the snapshot folder.
    public struct File: Sendable {
        public let name: String
        public let text: String

        public init(name: String, text: String) {
            self.name = name
            self.text = text
        }
    }

    /// How many calls run at a time. Zoho's smallest edition allows 5.
    public static let concurrency = 5

    private let zoho: ZohoCRM
    /// API names to fetch; nil for all that the API serves and that have records.
    public var modules: Set<String>?
    /// Called after each module with how many of how many are done.
    public var progress: @Sendable (_ done: Int, _ total: Int, _ module: String) -> Void

    public init(
        zoho: ZohoCRM, modules: Set<String>? = nil,
        progress: @escaping @Sendable (_ done: Int, _ total: Int, _ module: String) -> Void = { _, _, _ in }
    ) {
        self.zoho = zoho
        self.modules = modules
        self.progress = progress
    }

    /// - Throws: `CRMError` for the first call that fails.
    public func run() async throws -> [File] {
        guard let list = try await fetch("modules.list", "/crm/v8/settings/modules", []) else { return [] }
        let wanted = (list["modules"]?.array ?? []).compactMap(Module.init).filter { module in
            module.isServed && (modules?.contains(module.apiName) ?? true)
        }
        let files = try await withThrowingTaskGroup(of: (String, [File]).self) { group in
            var files = [File(name: "modules.json", text: list.prettyText(sortedKeys: true))]
            var waiting = wanted.makeIterator()
            var done = 0
            for _ in 0..<Self.concurrency {
                if let module = waiting.next() { group.addTask { (module.apiName, try await fetch(module)) } }
            }
            while let (name, fetched) = try await group.next() {
                done += 1
                files += fetched
                progress(done, wanted.count, name)
                if let module = waiting.next() { group.addTask { (module.apiName, try await fetch(module)) } }
            }
            return files
        }
        return files.sorted { $0.name < $1.name }
    }

    private func fetch(_ module: Module) async throws -> [File] {
        var files: [File] = []
        for part in module.hasLayouts ? ["fields", "layouts", "related_lists"] : ["fields"] {
            let answer = try await fetch("\(part).list", "/crm/v8/settings/\(part)", [("module", module.apiName)])
            if let answer {
                files.append(File(name: "\(part)_\(module.apiName).json", text: answer.prettyText(sortedKeys: true)))
            }
        }
        return files
    }

    /// Nil where the server has nothing to say (204).
    private func fetch(_ name: String, _ path: String, _ query: [(name: String, value: String)]) async throws -> JSONValue? {
        let call = APICall(name, path: path, query: query)
        return try await zoho.api.send(call).json(of: call)
    }
}

extension MetadataPull {
    /// What decides whether a module is fetched.
    private struct Module: Sendable {
        let apiName: String
        let kind: String
        let isServed: Bool

        init?(_ json: JSONValue) {
            guard let apiName = json["api_name"]?.string else { return nil }
            self.apiName = apiName
            kind = json["generated_type"]?.string ?? ""
            let kinds = ["default", "custom", "subform", "linking"]
            isServed = json["api_supported"]?.bool ?? false && kinds.contains(kind)
        }

        /// Rows of subforms and links have fields only.
        var hasLayouts: Bool { kind == "default" || kind == "custom" }
    }
}
