#if CommandLine
import ArgumentParser
import CRMMetadata
import CRMSchema
import Foundation
import RecordCore

/// `crm pull`: an organisation's metadata → snapshot files.
struct PullCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pull",
        abstract: "Fetch an organisation's modules, fields, layouts and related lists as snapshot files. Zoho CRM and VtigerCRM.",
        discussion: PullHelp.text)

    @Option(name: .customLong("into"), help: ArgumentHelp("The folder of the snapshots; the one of crm.json if missing.", valueName: "folder"))
    var folder: String?

    @Option(
        name: [.customLong("include"), .customLong("modules")],
        help: ArgumentHelp("Comma-separated API names, with * and ?; all modules if missing.", valueName: "names"))
    var include: [String] = []

    @Option(help: ArgumentHelp("The same for modules to leave out; they win.", valueName: "names"))
    var exclude: [String] = []

    @ArgumentParser.Flag(help: "Custom views too.")
    var customViews = false

    @Option(help: "How many calls run at a time; more than 5 only as far as the organisation's edition allows.")
    var concurrency = MetadataPull.concurrency

    @OptionGroup var connection: ConnectionOptions

    @ArgumentParser.Flag(help: "Remove the files of modules that the organisation no longer has.")
    var prune = false

    @ArgumentParser.Flag(help: "Write nothing; exit with 3 if the organisation differs from the folder.")
    var check = false

    @ArgumentParser.Flag(help: "Print what differs line by line, as patch reads it.")
    var diff = false

    @ArgumentParser.Flag(help: "Fetch the list of modules alone, and print which files a pull would fetch.")
    var dryRun = false

    @ArgumentParser.Flag(help: "Throw away what an interrupted pull has fetched.")
    var restart = false

    @ArgumentParser.Flag(help: "Print the report as JSON.")
    var json = false

    func validate() throws {
        if json, diff { throw ValidationError("--json and --diff both want standard output; choose one") }
        if check, prune { throw ValidationError("--check writes nothing, so there is nothing to --prune") }
        if !(1...25).contains(concurrency) { throw ValidationError("--concurrency takes 1 to 25: no edition allows more") }
    }

    func run() async throws {
        let target = try target()
        let source = try connection.metadata(target.vendor, customViews: customViews || target.settings.customViews)
        var pull = MetadataPull(source: source)
        pull.selection = NameSelection(
            include: include.isEmpty ? target.settings.include : Self.names(include),
            exclude: exclude.isEmpty ? target.settings.exclude : Self.names(exclude))
        pull.concurrency = concurrency
        Terminal.talk.print("from \(pull.source.place) into \(target.folder.path)")
        if dryRun { return printPlan(try await pull.plan()) }

        let draft = PullDraft(beside: target.folder)
        if restart { draft.discard() }
        if !check { pull.journal = draft }
        let result = try await fetch(pull, draft)
        guard !result.plan.requests.isEmpty else {
            for remark in PullReport(result: result, folder: .init(), place: pull.source.place, isCheck: check).remarks { Terminal.talk.print(remark) }
            throw ValidationError("none of the organisation's \(result.plan.modules.count) modules is selected, or none of those is served by the API")
        }
        if !check { try NewConfiguration.note(source.vendor, in: target) }
        try finish(result, target.folder, pull.source.place)
        // What failed is asked again by the next pull, the rest is taken over.
        if !check, result.failures.isEmpty { draft.discard() }
        if !result.failures.isEmpty { throw ExitCode.failure }
    }

    private func target() throws -> PullTarget {
        do {
            return try PullTarget(into: folder)
        } catch let error as PullTarget.Unclear {
            throw ValidationError(error.description)
        }
    }

    private static func names(_ options: [String]) -> [String] {
        options.flatMap { $0.split(separator: ",") }.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    /// Fetches until it is done or until Ctrl-C.
    private func fetch(_ pull: MetadataPull, _ draft: PullDraft) async throws -> PullResult {
        let bar = ProgressBar(terminal: Terminal.talk)
        var pull = pull
        pull.progress = { done, total, module in bar.show(done, of: total, module) }
        let work = Task { [pull] in try await pull.fetch() }
        let interruption = Interruption()
        let watch = Task {
            await interruption.wait()
            // Also when it is all over; then there is nothing to cancel.
            work.cancel()
        }
        let outcome = await work.result
        watch.cancel()
        bar.clear()
        do {
            return try outcome.get()
        } catch {
            if !check, draft.count > 0 { Terminal.talk.print("\(draft.count) files are fetched and kept; the same command goes on from there") }
            guard error is CancellationError else { throw error }
            Terminal.talk.print("interrupted; no snapshot was touched")
            throw ExitCode(130)
        }
    }

    private func finish(_ result: PullResult, _ folder: URL, _ place: String) throws {
        let compare = SnapshotFolderWriter(folder: folder, isDry: true)
        if diff {
            for difference in compare.differences(try compare.write(result), result.files) { Terminal.output.print(difference) }
        }
        let written = try SnapshotFolderWriter(folder: folder, isDry: check, prunes: prune).write(result)
        let report = PullReport(result: result, folder: written, place: place, isCheck: check)
        if json {
            Terminal.output.print(json: report.json)
        } else if !diff {
            for line in report.lines { Terminal.output.print(line) }
        }
        for remark in report.remarks { Terminal.talk.print(remark) }
        if result.concurrency < concurrency {
            Terminal.talk.print("\(result.concurrency) calls at a time: the organisation's edition allows no more, or does not tell")
        }
        Terminal.talk.print(report.summary)
        if check, result.failures.isEmpty, !written.isUpToDate { throw ExitCode(3) }
    }

    private func printPlan(_ plan: PullPlan) {
        if json {
            Terminal.output.print(json: [
                "version": 1, "calls": .number(JSONNumber(plan.calls)),
                "files": .array(([plan.moduleFile.name] + plan.requests.map(\.fileName)).map { .string($0) }),
            ])
        } else {
            for name in [plan.moduleFile.name] + plan.requests.map(\.fileName) { Terminal.output.print(name) }
        }
        for (pattern, nearest) in plan.unmatched {
            Terminal.talk.print("no module is called “\(pattern)”\(nearest.map { "; did you mean “\($0)”?" } ?? "")")
        }
        Terminal.talk.print("\(plan.requests.count + 1) files, \(plan.calls) calls\(connection.vendor(nil) == .zoho ? ", one credit each; lists of over 200 custom views take more" : "")")
    }
}
#endif
