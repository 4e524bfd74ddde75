/// The sign-in page as HTML, without anything that a browser would have to fetch.
enum ConsentPage {
    static func page(_ consent: ConsentRequest, users: [SandboxUser]) -> String {
        let scopes = consent.scopes.map { "<li><code>\(escaped($0))</code></li>" }.joined()
        let hidden = consent.parameters
            .map { #"<input type="hidden" name="\#(escaped($0.name))" value="\#(escaped($0.value))">"# }.joined(separator: "\n")
        let people = users.map { #"<option value="\#(escaped($0.id))">\#(escaped($0.name))</option>"# }.joined()
        return frame(
            """
            <h1>Let this app in?</h1>
            <p>The app <code>\(escaped(consent.client))</code> asks for access to the CRM in memory:</p>
            <ul>\(scopes)</ul>
            <p>\(consent.isOffline ? "Until you revoke it." : "For an hour.") Then the browser goes to
            <code>\(escaped(consent.redirectURI))</code>.</p>
            <form method="post" action="auth">
            \(hidden)
            <p><label>Sign in as <select name="user">\(people)</select></label></p>
            <p><button name="decision" value="accept">Accept</button> <button name="decision" value="reject">Reject</button></p>
            </form>
            """)
    }

    static func refusal(_ refusal: ConsentRequest.Refusal) -> String {
        frame(
            """
            <h1>This request cannot be answered</h1>
            <p><code>\(escaped(refusal.rawValue))</code></p>
            <p>Correct the address that the app opens: it needs <code>client_id</code>, <code>redirect_uri</code>,
            <code>response_type=code</code> and <code>scope</code>.</p>
            """)
    }

    private static func frame(_ content: String) -> String {
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Sandbox sign-in</title>
        <style>
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 34rem; margin: 3rem auto; padding: 0 1rem; color-scheme: light dark }
        .note { border-left: .3rem solid; padding-left: .8rem; opacity: .7 }
        code { overflow-wrap: anywhere } button, select { font: inherit; padding: .3rem .8rem }
        </style></head><body>
        <p class="note">This is the sandbox of swift-crm, not Zoho. No account and no data of yours is involved.</p>
        \(content)
        </body></html>
        """
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.append(character)
            }
        }
        return result
    }
}
