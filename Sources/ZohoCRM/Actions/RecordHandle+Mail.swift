import CRMRuntime
import RecordCore

extension RecordHandle {
    /// Sends an e-mail that belongs to the record.
    ///
    ///     try await zoho.leads[id].sendMail(
    ///         from: "ada@acme.org", to: ["smith@example.com"], subject: "Your roof", .text("Here it is."))
    ///
    /// Never repeated by itself when its outcome is unknown, as that could send it twice.
    /// - Parameters:
    ///   - from: an address that the user may send from.
    ///   - subject: may be left out for a template.
    ///   - attachments: ids of files that were uploaded before.
    ///   - isOrganisationMail: whether it is sent from an address of the organisation.
    ///   - scheduledTime: when it is sent; nil for at once.
    ///   - inReplyTo: the id of a message that this one answers.
    ///   - isConsentMail: whether it asks for consent to process the person's data.
    public func sendMail(
        from: MailAddress, to: [MailAddress], cc: [MailAddress] = [], bcc: [MailAddress] = [],
        replyTo: MailAddress? = nil, subject: String? = nil, _ content: MailContent, attachments: [String] = [],
        isOrganisationMail: Bool = false, scheduledTime: ZonedDateTime? = nil, inReplyTo: String? = nil,
        isConsentMail: Bool = false
    ) async throws -> SentMail {
        let name = "records.sendMail"
        guard !to.isEmpty else { throw ActionProblem.nothingToDo("recipient", call: name) }
        var members = [JSONMember("from", from.json), JSONMember("to", .array(to.map(\.json)))]
        func add(_ key: String, _ value: JSONValue?) { if let value { members.append(JSONMember(key, value)) } }
        if !cc.isEmpty { add("cc", .array(cc.map(\.json))) }
        if !bcc.isEmpty { add("bcc", .array(bcc.map(\.json))) }
        add("reply_to", replyTo?.json)
        add("subject", subject.map(JSONValue.string))
        members += content.members
        if !attachments.isEmpty { add("attachments", .array(attachments.map { ["id": .string($0)] })) }
        if isOrganisationMail { add("org_email", true) }
        add("scheduled_time", scheduledTime.map { .string($0.description) })
        add("in_reply_to", inReplyTo.map { ["message_id": .string($0)] })
        if isConsentMail { add("consent_email", true) }
        let call = APICall.action(
            name, path: try actionPath("send_mail", call: name), body: ["data": .array([.object(members)])])
        let answer = try await zoho.act(call)
        let item = try answer.single()
        guard let mail = SentMail(item: item) else {
            throw ActionProblem.incomplete("the id of the message", item, status: answer.status, call: name)
        }
        return mail
    }

    /// The e-mails of the record, the latest first; ten come with each call.
    ///
    ///     for try await mail in zoho.leads[id].emails(.sentFromCRM) { print(mail.subject ?? "") }
    ///
    /// - Parameters:
    ///   - box: which of them; nil for what was sent from and received by the CRM.
    ///   - limit: ends the listing after this many.
    public func emails(_ box: MailBox? = nil, limit: Int? = nil) -> MailSequence {
        let path = Result { () throws(CRMError) in try recordPath(call: "records.emails") + "/Emails" }
        return PagedRows(PageSequence(MailPageSource(zoho: zoho, path: path, box: box), limit: limit))
    }

    /// One e-mail of the record, with its content; nil if there is none with this id.
    public func email(_ messageID: String) async throws -> RelatedMail? {
        let name = "records.email"
        let call = APICall(
            name, path: try recordPath(call: name) + "/Emails/" + PercentEncoding.segment(messageID))
        return try await zoho.api.send(call).json(of: call)?["Emails"]?[0].flatMap(RelatedMail.init)
    }
}
