/// What names of properties tell about their values.
enum SampleWords {
    static let date = "2024-01-08"
    static let time = "2024-01-08T09:00:00+00:00"

    /// Marks of a next page: there is none.
    static func isAbsent(_ name: String) -> Bool {
        ["next_page_token", "previous_page_token", "page_token_expiry", "next_index", "prev_index", "previous_index"].contains(name)
    }

    static func isUser(_ name: String) -> Bool {
        let name = name.lowercased()
        return name.hasSuffix("_by") || name.hasSuffix("_by__s") || ["owner", "user", "admin_user", "assign_to", "done_by", "users"].contains(name)
    }

    static func isModule(_ name: String) -> Bool {
        let name = name.lowercased()
        return name == "module" || name == "modules" || name.hasSuffix("_module")
    }

    static func isName(_ name: String) -> Bool { ["name", "api_name", "display_label", "display_name", "label"].contains(name) }

    static func isTrue(_ name: String) -> Bool {
        ["active", "available", "editable", "enabled", "visible", "confirm", "customizable", "success"].contains(name.lowercased())
    }

    /// Whether an operation, by its id, is about work that the server does by itself.
    static func isJob(_ id: String) -> Bool {
        let id = id.lowercased()
        return ["job", "status", "export", "bulk", "backup", "enrichment"].contains { id.contains($0) }
    }

    /// Words of states in which nothing more happens.
    static func isFinal(_ value: String) -> Bool {
        ["completed", "complete", "finished", "success", "active", "enabled"].contains(value.lowercased())
    }

    /// Nil where the name tells nothing.
    static func text(for name: String, _ samples: SampleValues) -> String? {
        let name = name.lowercased()
        switch name {
        case "id", "ids", "zuid", "zgid": return samples.ids.stable("\(samples.area).\(name)")
        case "status", "state", "job_status": return samples.isAboutJob ? "COMPLETED" : "active"
        case "module", "module_api_name", "se_module": return samples.module
        case "api_name": return "Sample_\(samples.area)"
        case "comparator": return "equal"
        case "group_operator": return "and"
        case "count": return "1"
        case "iso_code": return "EUR"
        case "language", "locale", "country_locale": return "en_US"
        case "time_zone", "timezone": return "Europe/Berlin"
        default: break
        }
        if name.hasSuffix("_id") { return samples.ids.stable("\(samples.area).\(name)") }
        if name.hasSuffix("_count") { return "1" }
        if name.hasSuffix("_time") || name.hasSuffix("_on") { return time }
        if name.hasSuffix("_date") { return date }
        if name.contains("email") { return samples.organisation.administrator.email }
        if name.contains("color") || name.contains("colour") { return "#57B1FD" }
        let isLink = name.contains("url") || name.contains("link") || name.contains("href")
        if isLink, ["bulk_write", "backup", "audit_log_export"].contains(samples.area) { return samples.downloadURL }
        return isLink ? "https://www.example.com/\(name)" : nil
    }
}
