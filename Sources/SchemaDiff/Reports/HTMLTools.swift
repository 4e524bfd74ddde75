/// What stands above the findings: filters by severity, and what the script needs, hidden until it runs.
enum HTMLTools {
    static let text = """
        <input type="checkbox" id="f-error" checked><label for="f-error">Errors</label>
        <input type="checkbox" id="f-warning" checked><label for="f-warning">Warnings</label>
        <input type="checkbox" id="f-note" checked><label for="f-note">Notes</label>
        <input type="checkbox" id="f-suppressed"><label for="f-suppressed">Suppressed</label>
        <div class="tools" hidden><label>Search <input type="search" id="search" placeholder="field, rule, value …"></label>
        <label>Order <select id="order"><option value="module">by module</option><option value="severity">worst first</option><option value="rule">by rule</option></select></label>
        <span id="shown" role="status"></span></div>
        """
}
