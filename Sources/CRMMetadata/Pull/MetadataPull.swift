import CRMSchema

/// Fetches an organisation's metadata as the snapshot files that the generator, the comparison and the sandbox read.
///
/// Files are the same, byte for byte, as long as nobody changes the organisation: see `MetadataPart.text(of:)`.
///
///     let files = try await MetadataPull(source: ZohoMetadataSource(zoho)).run()
public struct MetadataPull: Sendable {
    public typealias File = MetadataFile

    /// How many calls run at a time unless told otherwise. Zoho's smallest edition allows 5.
    public static let concurrency = 5

    public let source: any MetadataSource
    public var selection: NameSelection
    /// Ids of modules that are fetched besides, whatever they are called now.
    public var moduleIDs: Set<String> = []
    /// More than `MetadataPull.concurrency` only where the organisation's edition allows it.
    public var concurrency = MetadataPull.concurrency
    /// What was fetched by a pull that was interrupted, and where this one keeps what it fetches.
    public var journal: (any PullJournal)?
    /// Called after each file with how many of how many are done.
    public var progress: @Sendable (_ done: Int, _ total: Int, _ module: String) -> Void

    public init(
        source: any MetadataSource, selection: NameSelection = .all,
        progress: @escaping @Sendable (_ done: Int, _ total: Int, _ module: String) -> Void = { _, _, _ in }
    ) {
        self.source = source
        self.selection = selection
        self.progress = progress
    }

    /// - Parameter modules: API names; nil for all that the API serves and that have records.
    public init(
        source: any MetadataSource, modules: Set<String>?,
        progress: @escaping @Sendable (_ done: Int, _ total: Int, _ module: String) -> Void = { _, _, _ in }
    ) {
        self.init(source: source, selection: modules.map { NameSelection(include: $0.sorted()) } ?? .all, progress: progress)
    }

    /// All files, or none: for comparisons, which a missing file would mislead.
    /// - Throws: `CRMError` for the first call that fails; what the account may not see is no failure.
    public func run() async throws -> [File] {
        let result = try await fetch()
        if let first = result.failures.first { throw first.error }
        return result.files
    }

    /// Asks for the list of modules alone.
    public func plan() async throws -> PullPlan {
        let list = try await source.moduleList()
        return PullPlan(list: list, selection: selection, ids: moduleIDs, source: source)
    }

    /// Whatever can be had: a module that fails does not lose the others.
    /// - Throws: what makes all further calls pointless, and `CancellationError`; what has been fetched is in the journal.
    public func fetch() async throws -> PullResult {
        let plan = try await plan()
        let width = try await allowed()
        try journal?.begin(plan, place: source.place)
        var result = PullResult(plan: plan, concurrency: width)
        try await withThrowingTaskGroup(of: (Int, PullOutcome).self) { group in
            var waiting = plan.requests.indices.makeIterator()
            func start() {
                guard let next = waiting.next() else { return }
                group.addTask { (next, try await outcome(of: plan.requests[next])) }
            }
            for _ in 0..<width { start() }
            var done = 0
            while let (place, outcome) = try await group.next() {
                done += 1
                result.add(outcome, of: plan.requests[place])
                progress(done, plan.requests.count, plan.requests[place].module.apiName)
                start()
            }
        }
        result.sort()
        return result
    }

    private func outcome(of request: PullRequest) async throws -> PullOutcome {
        if let kept = journal?.outcome(of: request.fileName) { return .kept(kept) }
        do {
            let entries = try await source.fetch(request.part, of: request.module)
            let text = entries.map { request.part.text(of: $0) }
            try journal?.keep(text, of: request.fileName)
            return text.map { .file($0) } ?? .nothing
        } catch let error as CancellationError {
            throw error
        } catch {
            switch source.meaning(of: error) {
            case .hidden(let code): return .hidden(code: code)
            case .failed: return .failed(error)
            case .hopeless: throw error
            }
        }
    }

    private func allowed() async throws -> Int {
        guard concurrency > Self.concurrency else { return max(1, concurrency) }
        do {
            return min(concurrency, try await source.allowedConcurrency() ?? Self.concurrency)
        } catch let error as CancellationError {
            throw error
        } catch {
            // Whoever may read metadata need not be allowed to read the organisation: then as for the smallest edition.
            return Self.concurrency
        }
    }
}
