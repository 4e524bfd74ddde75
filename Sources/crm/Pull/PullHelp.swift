import ZohoMetadata

/// What `crm pull --help` says.
enum PullHelp {
    static var text: String {
        """
        Works on the account of `crm login`: --profile, else $CRM_PROFILE, else the default one. Where there is none, as in \
        CI, it signs in with CRM_ZOHO_CLIENT_ID, CRM_ZOHO_CLIENT_SECRET and CRM_ZOHO_REFRESH_TOKEN from the environment or \
        --config FILE; those win over a default profile. --gateway works through a gateway. Nothing secret stands on the \
        command line. \
        Needs the scope ZohoCRM.settings.ALL (or READ of modules, fields, layouts, related_lists and custom_views).

        VTIGERCRM: --vendor vtiger, or "vendor": "vtiger" in crm.json, which is written by the first pull. --url (or \
        CRM_VTIGER_URL) is the server, --user (CRM_VTIGER_USER) who asks. The access key, from the user's preferences, comes \
        from CRM_VTIGER_KEY, from --key-file (which nobody else may read), or is asked for. listtypes.json and \
        describe_<Module>.json are written, a call each. What comes depends on the user's rights; let an administrator pull.

        Where to and what can stand in the crm.json of the target, so that `crm pull` alone is enough:
          {"pull": {"into": "Snapshots", "include": ["Leads", "Cust*"], "exclude": ["*__s"], "customViews": false}}

        Only files whose content changed are written, each as a whole. Of an organisation that nobody has changed they are \
        the same, byte for byte. Modules that are gone are marked ?, and removed with --prune; what the account may not see \
        stays as it is. A pull that was interrupted goes on where it was, if that is less than an hour ago and no module \
        has been edited since; its files wait in a hidden folder beside the snapshots.

        LEFT OUT, AS IT CHANGES BY ITSELF
        \(volatile)

        Keys are sorted by name, lists by id; picklists, sections and their fields by sequence_number.

        Exit codes: 0 done, 1 something failed (all else is written), 2 wrong usage, 3 with --check: something differs, \
        130 interrupted.

        EXAMPLES
          crm pull
          crm pull --into Sources/App/Snapshots --profile work
          crm pull --into Sources/App/Snapshots --include 'Leads,Deals,Cust*' --exclude '*__s'
          crm pull --check --diff                                         in CI
          crm pull --dry-run                                              which files, how many calls
          crm pull --gateway maton                                        with the key $MATON_API_KEY
          crm pull --into Snapshots --server http://127.0.0.1:8080        (crm sandbox)
          crm pull --into Snapshots --vendor vtiger --url https://crm.example.com --user admin
        """
    }

    /// The documentation has the reasons too.
    private static var volatile: String {
        ZohoMetadataParts.all.filter { !$0.volatileKeys.isEmpty }
            .map { part in "  \(part.title): \(part.volatileKeys.map(\.path).joined(separator: ", "))" }
            .joined(separator: "\n")
    }
}
