import Foundation
import Testing
import VtigerCRM
import VtigerStandardModules

/// What apps do with a VtigerCRM server, from sign-in to sign-out, against any server: strict about what was seen on 8.2.0
/// and 8.4.0 alike, tolerant where they differ, and then it says so.
///
/// Touches no data but its own: every record has the mark of the run in it, and is deleted at the end, also when steps fail.
struct VtigerScenario: Sendable {
    let access: VtigerAccess
    let vtiger: VtigerCRM
    let notices: ScenarioObserver
    /// In every record: `swift-crm 4f1c22`.
    let mark: String
    let created = CreatedRecords()
    /// Told of each step as it ends.
    let report: @Sendable (String) -> Void

    /// How many records are made and read again.
    static let crowd = 250

    init(_ access: VtigerAccess, report: @escaping @Sendable (String) -> Void = { _ in }) throws {
        self.access = access
        let notices = ScenarioObserver()
        self.notices = notices
        vtiger = try access.client(observer: notices)
        mark = "swift-crm \(String(UInt32.random(in: 0x100000...0xffffff), radix: 16))"
        self.report = report
    }

    typealias Step = (title: String, isVital: Bool, run: @Sendable (VtigerScenario, StepNotes) async throws -> Void)

    static let steps: [Step] = [
        ("sign in", true, { try await $0.signIn($1) }),
        ("wrong user, wrong key", false, { try await $0.wrongCredentials($1) }),
        ("modules", false, { try await $0.modules($1) }),
        ("description of Leads", false, { try await $0.description($1) }),
        ("what is refused", false, { try await $0.refusals($1) }),
        ("texts and numbers, there and back", false, { try await $0.roundTrip($1) }),
        ("control characters", false, { try await $0.controlCharacters($1) }),
        ("change, clear, replace", false, { try await $0.changes($1) }),
        ("dates, times, references", false, { try await $0.typedValues($1) }),
        ("queries", false, { try await $0.queries($1) }),
        ("text in queries", false, { try await $0.queriedTexts($1) }),
        ("order, limit, count", false, { try await $0.orderAndCount($1) }),
        ("\(crowd) records", false, { try await $0.crowd($1) }),
        ("changes since", false, { try await $0.sync($1) }),
        ("related records", false, { try await $0.related($1) }),
        ("conversion of a lead", false, { try await $0.conversion($1) }),
        ("delete", false, { try await $0.deletion($1) }),
        ("a session that ends", false, { try await $0.lostSession($1) }),
        ("extend, sign out", false, { try await $0.signOut($1) }),
    ]

    /// Plays every step, then cleans up. What fails is recorded as an issue of the current test.
    func play() async {
        report("VtigerCRM at \(vtiger.url.absoluteString), records are marked “\(mark)”")
        for (number, step) in Self.steps.enumerated() {
            let notes = await perform(step.title, number + 1) { try await step.run(self, $0) }
            if notes.hasEnded, step.isVital {
                report("the rest needs this; ended")
                break
            }
            if Task.isCancelled { break }
        }
        // Not cancelled with the test, which may have run out of time.
        await Task { _ = await perform("clean up", Self.steps.count + 1) { try await cleanUp($0) } }.value
    }

    private func perform(_ title: String, _ number: Int, _ work: (StepNotes) async throws -> Void) async -> StepNotes {
        let notes = StepNotes(title)
        let start = ContinuousClock.now
        do {
            try await work(notes)
        } catch is StepNotes.Stop {
            // Recorded already.
            notes.end()
        } catch {
            notes.fail("\(error)")
            notes.end()
        }
        let (seconds, fraction) = (ContinuousClock.now - start).components
        let time = "\(seconds).\(fraction / 100_000_000_000_000_000) s"
        report("\(number)/\(Self.steps.count + 1) \(notes.hasFailed ? "✘" : "✔") \(title) (\(time))")
        for remark in notes.said { report("     \(remark)") }
        return notes
    }

    /// A draft of a lead of this run.
    func draft(_ lastName: String, _ fill: (inout Lead.Draft) -> Void = { _ in }) async throws -> Lead.Draft {
        Lead.Draft(lastName: lastName, assignedUserID: try await vtiger.me()) {
            $0.company = mark
            fill(&$0)
        }
    }

    /// Creates a lead of this run.
    func create(_ lastName: String, _ fill: (inout Lead.Draft) -> Void = { _ in }) async throws -> Lead {
        let lead = try await vtiger.leads.create(try await draft(lastName, fill))
        await created.add(lead.id.raw)
        return lead
    }

    /// Does what must be refused.
    /// - Returns: the refusal; nil if there was none, which is recorded.
    @discardableResult
    func refused(
        _ notes: StepNotes, _ what: String, as codes: String..., at place: SourceLocation = #_sourceLocation,
        _ work: () async throws -> Void
    ) async -> CRMError? {
        do {
            try await work()
            notes.fail("\(what) is not refused", at: place)
        } catch let error as CRMError {
            notes.check(codes.contains(error.code), "\(what): refused as \(error.code), expected \(codes.joined(separator: " or "))", at: place)
            notes.check(error.nextAction != nil, "\(what): \(error.code) does not say what to do", at: place)
            return error
        } catch {
            notes.fail("\(what): \(error)", at: place)
        }
        return nil
    }
}
