import CRMSchema
import CRMTesting
import Foundation
import RecordCore
import Testing
import ZohoMetadata

/// What a pull makes of an organisation, whatever the vendor.
struct MetadataPullTests {
    private typealias Failure = ScriptedSource.Failure

    @Test func `fetches the files of the modules that are asked for`() async throws {
        let zoho = try await SandboxClient.zoho()
        let files = try await MetadataPull(zoho: zoho, modules: ["Leads"]).run()
        #expect(files.map(\.name) == ["fields_Leads.json", "layouts_Leads.json", "modules.json", "related_lists_Leads.json"])
    }

    @Test func `what fails, what is hidden and what is not there does not lose the rest`() async throws {
        let source = ScriptedSource(names: ["A", "B", "C", "D", "E"]) { name in
            switch name {
            case "A": throw Failure(meaning: .failed)
            case "B": throw Failure(meaning: .hidden(code: "NO_PERMISSION"))
            case "C": nil
            default: [["id": "1"]]
            }
        }
        let pull = MetadataPull(source: source, selection: NameSelection(include: ["?"], exclude: ["E"]))
        let result = try await pull.fetch()
        #expect(result.files.map(\.name) == ["describe_D.json", "modules.json"])
        #expect(result.failures.map(\.file) == ["describe_A.json"])
        #expect(result.gaps.map(\.module) == ["B", "C"] && result.gaps.map(\.code) == ["NO_PERMISSION", nil])
        #expect(result.plan.modules.count == 5 && result.plan.calls == 5)
        await #expect(throws: Failure.self) { try await pull.run() }
    }

    @Test func `what makes all calls pointless ends the pull, and what was fetched is kept and taken over`() async throws {
        let journal = MemoryJournal()
        var pull = MetadataPull(source: ScriptedSource(names: ["A", "B", "C"]) { name in
            if name == "C" { throw Failure(meaning: .hopeless) }
            return name == "B" ? nil : [["id": "1"]]
        })
        pull.concurrency = 1
        pull.journal = journal
        await #expect(throws: Failure.self) { try await pull.fetch() }
        #expect(journal.files == ["describe_A.json", "describe_B.json"])

        var again = MetadataPull(source: ScriptedSource(names: ["A", "B", "C"]) { name in
            guard name == "C" else { throw Failure(meaning: .failed) }
            return [["id": "3"]]
        })
        again.journal = journal
        let result = try await again.fetch()
        #expect(result.kept == 2 && result.failures.isEmpty)
        #expect(result.files.map(\.name) == ["describe_A.json", "describe_C.json", "modules.json"])
        #expect(result.gaps.map(\.module) == ["B"])
    }

    @Test func `a cancelled pull ends, and keeps what it has`() async throws {
        let journal = MemoryJournal()
        let (begun, report) = AsyncStream.makeStream(of: Void.self)
        var pull = MetadataPull(source: ScriptedSource(names: ["A", "B"]) { name in
            if name == "A" { return [["id": "1"]] }
            report.yield()
            // Until somebody cancels it.
            let never = AsyncStream<Void> { _ in }
            for await _ in never {}
            try Task.checkCancellation()
            return nil
        })
        pull.concurrency = 1
        pull.journal = journal
        let work = Task { [pull] in try await pull.fetch() }
        _ = await begun.first { _ in true }
        work.cancel()
        await #expect(throws: CancellationError.self) { try await work.value }
        #expect(journal.files == ["describe_A.json"])
    }

    @Test(arguments: [(5, nil, 5), (2, nil, 2), (12, 10, 10), (12, 20, 12), (12, nil, 5)])
    func `no more calls at a time than asked for and allowed`(wanted: Int, allowed: Int?, expected: Int) async throws {
        let watch = CallWatch()
        var pull = MetadataPull(source: ScriptedSource(names: (0..<60).map { "M\($0)" }, allowed: allowed) { _ in
            await watch.enter()
            for _ in 0..<5 { await Task.yield() }
            await watch.leave()
            return [["id": "1"]]
        })
        pull.concurrency = wanted
        let result = try await pull.fetch()
        #expect(result.concurrency == expected && result.files.count == 61)
        #expect(await watch.most <= expected)
    }

    private actor CallWatch {
        private var running = 0
        private(set) var most = 0
        func enter() {
            running += 1
            most = max(most, running)
        }
        func leave() { running -= 1 }
    }
}
