import CRMRuntime

/// The errors that this module throws by itself, each with a stable code, the reason and what to do next.
package enum VtigerProblem {
    package static func longURL(_ length: Int, of call: VtigerCall) -> CRMError {
        refused(
            "vtiger.url-length",
            "The parameters of \(call.operation) take \(length) bytes in the URL; web servers take about \(VtigerLimits.query).",
            call.name, "Ask for fewer fields, ids or conditions at once.")
    }

    package static func refused(_ rule: String, _ message: String, _ call: String?, _ nextAction: String) -> CRMError {
        CRMError(.refused(rule: rule), message, call: call, nextAction: nextAction)
    }
}
