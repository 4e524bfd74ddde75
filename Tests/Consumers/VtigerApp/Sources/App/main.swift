import VtigerCRM

// The installation's own modules, typed by the build plugin; nothing here talks to a server.
var draft = Boat.Draft(boatName: "Möwe", assignedUserID: .user("19x1")) {
    $0.`class` = ._49er
    $0.cf903 = ["Radar", .autopilot]
    $0.relatedTo = .account("11x4")
    $0.berth = "B 12"
    $0.departure = TimeOfDay("09:30")
}
draft.lengthBeam = 12.5
print("a draft:", draft.boatName, draft.berth ?? "", draft.departure.map { "\($0)" } ?? "", draft.relatedTo.map { "\($0.raw)" } ?? "")

let answer = #"""
    {"success":true,"result":[
    {"boatname":"Möwe","class":"49er","cf_903":"Radar |##| Sonar","length_&_beam":"12.50000000","moored_since":"2026-11-22 09:30:00",
     "related_to":"10x7","assigned_user_id":"20x3","id":"36x1"},
    {"boatname":"Anna","class":"","cf_903":"","moored_since":null,"related_to":"","assigned_user_id":"19x1","id":"36x2"}]}
    """#
let boats = try PageDecoder(schema: Boat.schema, envelope: "result").decode(Array(answer.utf8)).records(as: Boat.self)
precondition(boats.count == 2 && boats[0].id == "36x1" && boats[0].class == ._49er && boats[1].class == nil)
precondition(boats[0].cf903 == [.radar, "Sonar"] && boats[0].lengthBeam == 12.5 && boats[1].lengthBeam == nil)
precondition(boats[0].relatedTo?.lead == "10x7" && boats[0].relatedTo?.account == nil && boats[1].relatedTo == nil)
precondition(boats[0].mooredSince == LocalDateTime("2026-11-22 09:30:00") && Boat.schema.idPrefix == "36")
precondition(Ticket.schema.module == "HelpDesk" && Lead.schema.module == "Leads")
print("a page:", boats.map { "\($0.boatName) \($0.id)" }.joined(separator: ", "))
