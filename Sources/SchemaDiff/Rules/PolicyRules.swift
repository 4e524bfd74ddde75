import CRMSchema

/// Rules about the policy file itself, so that what it hides cannot be forgotten.
enum PolicyRules {
    static let expired = DiffRule(
        "policy.suppression.expired", .policy, [], .warning, .cosmetic, "suppression expired",
        why: "The finding counts again; somebody promised to have it solved by now.",
        next: "Solve the finding, or give the suppression another date and say why.",
        mirror: .none(because: "policies are not compared"))
    static let unused = DiffRule(
        "policy.suppression.unused", .policy, [], .note, .cosmetic, "suppression without a finding",
        why: "Nothing that was found has this fingerprint.", next: "Remove the entry.",
        mirror: .none(because: "policies are not compared"))

    static let all = [expired, unused]
}
