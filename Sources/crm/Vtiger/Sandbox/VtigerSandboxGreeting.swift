#if CommandLine
import CRMSandbox

/// What `crm sandbox --vendor vtiger` says once it listens: where it is, as whom to come, and a first call.
struct VtigerSandboxGreeting {
    let base: String
    let quirks: String
    let options: SandboxOptions
    /// `Leads 250`
    let records: [String]

    /// For those who want to try another client than ours: the answer needs the challenge, so a session is shown.
    let session: String

    var text: String {
        """
        sandbox on \(base)
          VtigerCRM \(options.vtiger.version)   \(base)/webservice.php   habits of: \(quirks)
          records   \(records.isEmpty ? "none yet" : records.joined(separator: ", "))
          user      admin
          key       sandbox
          sign in   export CRM_VTIGER_URL=\(base) CRM_VTIGER_USER=admin CRM_VTIGER_KEY=sandbox
                    crm whoami --vendor vtiger
                    crm pull --vendor vtiger --into Snapshots
          by hand   curl '\(base)/webservice.php?operation=getchallenge&username=admin'
                    curl -G '\(base)/webservice.php' -d sessionName=\(session) -d operation=query --data-urlencode 'query=SELECT * FROM Leads LIMIT 2;'
          itself    \(base)/__sandbox     counts; operations; POST reset, seed, fields, faults; see --help
        Ctrl-C stops it.
        """
    }
}
#endif
