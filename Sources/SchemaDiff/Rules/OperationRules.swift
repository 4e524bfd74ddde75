import CRMSchema

/// Rules about the operations of the endpoint spec.
enum OperationRules {
    private static let both: DiffDirection = [.read, .write]

    static let rows: [RuleRow<OperationMatch>] = [
        .init(
            "operation.removed", .operation, both, .error, [.sourceBreaking, .readBreaking, .writeBreaking], "operation removed",
            why: "Its function is no longer generated, and the call is refused.", next: Advice.regenerate, mirror: .rule("operation.added")
        ) { match in
            guard let before = match.before, match.after == nil else { return [] }
            return [Change(part: before.id.value, FindingSide(before.call, at: before.id.location), FindingSide(nil, at: match.afterFallback))]
        },
        .init(
            "operation.added", .operation, both, .note, .compatible, "operation added",
            why: "There is one more function.", next: Advice.nothing, mirror: .rule("operation.removed")
        ) { match in
            guard let after = match.after, match.before == nil else { return [] }
            return [Change(part: after.id.value, FindingSide(nil, at: match.beforeFallback), FindingSide(after.call, at: after.id.location))]
        },
        .init(
            "operation.renamed", .operation, [], .error, .sourceBreaking, "operation renamed",
            why: "Its function has another name; the call is the same.", next: Advice.regenerate, mirror: .itself,
            detect: differs { $0.id }),
        .init(
            "operation.method.changed", .operation, both, .error, [.readBreaking, .writeBreaking], "HTTP method changed",
            why: "Calls with the old method are refused.", next: Advice.regenerate, mirror: .itself, detect: differs { $0.method }),
        .init(
            "operation.path.changed", .operation, both, .error, [.readBreaking, .writeBreaking], "path changed",
            why: "Calls of the old path are refused.", next: Advice.regenerate, mirror: .itself, detect: differs { $0.path }),
        .init(
            "operation.result-key.changed", .operation, .read, .error, .readBreaking, "results stand under another key",
            why: "Results are no longer found where they were.", next: Advice.regenerate, mirror: .itself, detect: differs { $0.resultKey }),
        .init(
            "operation.paging.changed", .operation, .read, .error, [.sourceBreaking, .readBreaking], "pages are asked for in another way",
            why: "Only the first page is found in the old way, and the function returns another type.", next: Advice.regenerate,
            mirror: .itself, unproved: "What a sandbox makes up has one page.", detect: differs { $0.paging }),
        .init(
            "operation.scope.added", .operation, both, .note, .compatible, "one more scope is enough",
            why: "Any of its scopes is enough.", next: Advice.noAction, mirror: .rule("operation.scope.removed"), detect: scopes(added: true)),
        .init(
            "operation.scope.removed", .operation, both, .error, [.readBreaking, .writeBreaking], "a scope is no longer enough",
            why: "Tokens that have this scope alone are refused.", next: "Ask for the scope it needs, and have users sign in again.",
            mirror: .rule("operation.scope.added"), unproved: "A sandbox does not look at scopes.", detect: scopes(added: false)),
        .init(
            "operation.idempotence.lost", .operation, .write, .warning, .compatible, "no longer safe to repeat",
            why: "After a broken connection the call is not repeated.", next: "Expect more errors of connections, and check before repeating.",
            mirror: .rule("operation.idempotence.gained"), detect: idempotent(false)),
        .init(
            "operation.idempotence.gained", .operation, .write, .note, .compatible, "safe to repeat",
            why: "After a broken connection the call is repeated.", next: Advice.noAction, mirror: .rule("operation.idempotence.lost"),
            detect: idempotent(true)),
        .init(
            "operation.limit.lowered", .operation, .write, .error, .writeBreaking, "fewer records per call",
            why: "Calls with more are refused.", next: Advice.regenerate, mirror: .rule("operation.limit.raised"), detect: limit(raised: false)),
        .init(
            "operation.limit.raised", .operation, .write, .note, .compatible, "more records per call",
            why: "Fewer calls are needed.", next: Advice.nothing, mirror: .rule("operation.limit.lowered"), detect: limit(raised: true)),
    ]

    private static func differs(
        _ text: @escaping @Sendable (OperationDescription) -> Located<String>?
    ) -> @Sendable (OperationMatch) -> [Change] {
        { match in
            guard let (before, after) = match.both, text(before)?.value != text(after)?.value else { return [] }
            return [
                Change(
                    part: after.id.value, FindingSide(text(before)?.value, at: text(before)?.location ?? before.location),
                    FindingSide(text(after)?.value, at: text(after)?.location ?? after.location))
            ]
        }
    }

    private static func scopes(added: Bool) -> @Sendable (OperationMatch) -> [Change] {
        { match in
            guard let (before, after) = match.both else { return [] }
            let known = Set((added ? before : after).scopes.map(\.value))
            return (added ? after : before).scopes.filter { !known.contains($0.value) }.map { scope in
                let there = FindingSide(scope.value, at: scope.location)
                return added
                    ? Change(part: after.id.value, FindingSide(nil, at: before.location), there)
                    : Change(part: after.id.value, there, FindingSide(nil, at: after.location))
            }
        }
    }

    private static func idempotent(_ state: Bool) -> @Sendable (OperationMatch) -> [Change] {
        { match in
            guard let (before, after) = match.both, before.isIdempotent != state, after.isIdempotent == state else { return [] }
            return [Change(part: after.id.value, FindingSide("\(!state)", at: before.location), FindingSide("\(state)", at: after.location))]
        }
    }

    /// No limit is the highest.
    private static func limit(raised: Bool) -> @Sendable (OperationMatch) -> [Change] {
        { match in
            guard let (before, after) = match.both else { return [] }
            return LimitChange.of(before.recordLimit, after.recordLimit, raised: raised, part: after.id.value, before.location, after.location)
        }
    }
}

extension OperationDescription {
    fileprivate var call: String { "\(method.value) \(path.value)" }
}
