"""What an app does with Zoho's own Python SDK for version 8 of the API, against `crm sandbox` on a socket.

    python zohocrmsdk8.py http://127.0.0.1:8080

The SDK is as it was delivered: only a data centre of the app's own, which is what apps write for hosts that the SDK does not
list. Every step says what it saw; the first surprise of a step ends that step, and the whole with a failure.
"""

import csv, datetime, importlib, io, json, os, shutil, sys, tempfile, time, traceback, urllib.request, zipfile

import requests
from zohocrmsdk.src.com.zoho.api.authenticator import OAuthToken
from zohocrmsdk.src.com.zoho.api.authenticator.store import FileStore
from zohocrmsdk.src.com.zoho.api.logger import Logger
from zohocrmsdk.src.com.zoho.crm.api import Initializer, ParameterMap, HeaderMap
from zohocrmsdk.src.com.zoho.crm.api.dc import DataCenter
from zohocrmsdk.src.com.zoho.crm.api.sdk_config import SDKConfig
from zohocrmsdk.src.com.zoho.crm.api.util import Choice, StreamWrapper

BASE = sys.argv[1].rstrip("/")
FOLDER = tempfile.mkdtemp()
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000 1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
    .replace(" ", ""))


class Loopback(DataCenter):
    """A data centre of the app's own, as the SDK has one for each country."""

    def get_iam_url(self):
        return BASE + "/oauth/v2/token"

    def get_file_upload_url(self):
        return BASE

    @classmethod
    def PRODUCTION(cls):
        return DataCenter.Environment(BASE, cls().get_iam_url(), cls().get_file_upload_url())


# What the sandbox says of each request: the operation of the endpoint spec that it is, and what does not agree with it.
CALLED, DISAGREEING = set(), []


def listened(session, request, _send=requests.Session.send, **options):
    response = _send(session, request, **options)
    operation, check = response.headers.get("X-Sandbox-Operation"), response.headers.get("X-Sandbox-Check")
    if operation:
        CALLED.add(operation)
    if check not in (None, "ok") and response.status_code < 300:
        DISAGREEING.append((operation, request.method, request.url, check))
    return response


requests.Session.send = listened


# ---- Helpers

def kind(area, name):
    return getattr(importlib.import_module("zohocrmsdk.src.com.zoho.crm.api." + area), name)


def make(area, name, /, **values):
    """An object of the SDK with its properties set."""
    thing = kind(area, name)()
    for key, value in values.items():
        getattr(thing, "set_" + key)(value)
    return thing


def operations(area, *arguments):
    package = importlib.import_module("zohocrmsdk.src.com.zoho.crm.api." + area)
    name = next(n for n in dir(package) if n.endswith("Operations"))
    return getattr(package, name)(*arguments)


def parameters(area, name, /, **values):
    owner = kind(area, name)
    found = ParameterMap()
    for key, value in values.items():
        found.add(getattr(owner, key), value)
    return found


def answer(response, status=200):
    """The object of an answer; its status has to be as expected."""
    assert response is not None, "the SDK could not read the answer"
    found = response.get_object()
    assert response.get_status_code() == status, (response.get_status_code(), described(found))
    return found


def described(thing):
    if thing is None or isinstance(thing, (str, int, float, bool)):
        return thing
    if isinstance(thing, Choice):
        return thing.get_value()
    if isinstance(thing, list):
        return [described(one) for one in thing]
    if isinstance(thing, dict):
        return {key: described(value) for key, value in thing.items()}
    if not type(thing).__module__.startswith("zohocrmsdk"):
        return str(thing)
    return {type(thing).__name__: {k.split("__")[-1]: described(v) for k, v in vars(thing).items() if v is not None and "key_modified" not in k}}


def results(response, key, status=200, count=1):
    """The successes of a write."""
    wrapper = answer(response, status)
    assert type(wrapper).__name__ == "ActionWrapper", described(wrapper)
    found = getattr(wrapper, "get_" + key)()
    assert len(found) == count, described(found)
    for one in found:
        assert "Success" in type(one).__name__, described(one)
        assert one.get_status().get_value() == "success", described(one)
    return found


def details(response, key, status=200):
    """The details of the only success; the SDK gives the id in them as a text and takes it as a number."""
    found = results(response, key, status)[0].get_details()
    return {name: int(value) if name == "id" else value for name, value in found.items()}


def rows(response, key):
    wrapper = answer(response)
    assert type(wrapper).__name__ == "ResponseWrapper", described(wrapper)
    return getattr(wrapper, "get_" + key)()


def stream_of(response):
    body = answer(response)
    assert type(body).__name__ == "FileBodyWrapper", described(body)
    file = body.get_file()
    return file.get_name(), b"".join(file.get_stream())


def file_body(area, name, bytes, cls="FileBodyWrapper"):
    path = os.path.join(FOLDER, name)
    with open(path, "wb") as out:
        out.write(bytes)
    return make(area, cls, file=StreamWrapper(file_path=path))


def record(**values):
    found = kind("record", "Record")()
    for key, value in values.items():
        found.add_key_value(key, value)
    return found


def bodies(records, **more):
    return make("record", "BodyWrapper", data=records, **more)


def told():
    with urllib.request.urlopen(BASE + "/__sandbox/notifications") as found:
        return json.load(found)["notifications"]


# ---- Steps

STEPS = []
STATE = {}


def step(function):
    STEPS.append(function)
    return function


@step
def grant_and_refresh():
    """A grant token becomes tokens, which the SDK keeps; the next start takes them from there."""
    store = FileStore(os.path.join(FOLDER, "tokens.csv"))
    token = OAuthToken(client_id="app", client_secret="secret", grant_token="1000.grant", redirect_url="https://app.example.com")
    config = SDKConfig(auto_refresh_fields=False, pick_list_validation=False, connect_timeout=10, read_timeout=60)
    environment = Loopback.PRODUCTION()
    logger = Logger.get_instance(level=Logger.Levels.ERROR, file_path=os.path.join(FOLDER, "sdk.log"))
    Initializer.initialize(environment=environment, token=token, store=store, sdk_config=config, resource_path=FOLDER, logger=logger)
    organisation = rows(operations("org").get_organization(), "org")[0]
    assert organisation.get_zgid(), described(organisation)
    STATE["zgid"] = organisation.get_zgid()
    kept = store.get_tokens()
    assert len(kept) == 1 and kept[0].get_refresh_token(), described(kept)
    refreshed = OAuthToken(client_id="app", client_secret="secret", refresh_token=kept[0].get_refresh_token())
    Initializer.initialize(environment=environment, token=refreshed, store=store, sdk_config=config, resource_path=FOLDER, logger=logger)
    assert rows(operations("org").get_organization(), "org")[0].get_company_name() == "Sandbox Ltd"
    assert Initializer.get_initializer().environment.url == BASE, "the SDK went over to another host"


@step
def records():
    leads = operations("record", "Leads")
    made = results(leads.create_records(bodies([
        record(Last_Name="Reyes", First_Name="Ana", Company="Birch", Email="ana@birch.example", Phone="+49 30 100",
               Lead_Status=Choice("Not Contacted")),
        record(Last_Name="Okoro", Company="Cedar", Email="okoro@cedar.example"),
    ])), "data", 201, 2)
    ids = [int(one.get_details()["id"]) for one in made]
    STATE["lead"], STATE["other"] = ids
    refused = answer(leads.create_records(bodies([record(Company="No name")])), 400)
    assert described(refused)["ActionWrapper"]["data"][0]["APIException"]["code"] == "MANDATORY_NOT_FOUND", described(refused)

    found = rows(leads.get_record(ids[0]), "data")[0]
    assert found.get_key_value("Full_Name") == "Ana Reyes" and found.get_key_value("Owner").get_name() == "Ada Keller"
    listed = answer(leads.get_records(parameters("record", "GetRecordsParam", fields="Last_Name,Email", per_page=1)))
    assert len(listed.get_data()) == 1 and listed.get_info().get_more_records(), described(listed)
    assert details(leads.update_record(ids[0], bodies([record(City="Kiel")])), "data")["id"] == ids[0]
    results(leads.update_records(bodies([record(id=ids[0], City="Bremen"), record(id=ids[1], City="Lagos")])), "data", 200, 2)
    upserted = results(leads.upsert_records(make(
        "record", "BodyWrapper", data=[record(Last_Name="Reyes", Company="Birch", Email="ana@birch.example"), record(Last_Name="New", Company="Oak")],
        duplicate_check_fields=["Email"])), "data", 200, 2)
    assert [one.get_action().get_value() for one in upserted] == ["update", "insert"], described(upserted)
    search = rows(leads.search_records(parameters("record", "SearchRecordsParam", criteria="(Last_Name:equals:Okoro)")), "data")
    assert [one.get_id() for one in search] == [ids[1]]
    assert answer(leads.record_count()).get_count() == 3
    assert leads.search_records(parameters("record", "SearchRecordsParam", word="nobody")).get_status_code() == 204
    cloned = details(leads.clone_record(ids[1]), "data", 201)
    gone = [int(upserted[1].get_details()["id"]), cloned["id"]]
    results(leads.delete_records(parameters("record", "DeleteRecordsParam", ids=",".join(map(str, gone)))), "data", 200, 2)
    deleted = answer(leads.get_deleted_records(parameters("record", "GetDeletedRecordsParam", type="recycle")))
    assert {one.get_id() for one in deleted.get_data()} == set(gone), described(deleted)
    query = make("coql", "BodyWrapper", select_query="select Last_Name, City from Leads where City = 'Lagos' limit 10")
    assert [one.get_key_value("Last_Name") for one in rows(operations("coql").get_records(query), "data")] == ["Okoro"]


@step
def photos():
    leads = operations("record", "Leads")
    done = answer(leads.upload_photo(STATE["lead"], file_body("record", "face.png", PNG)))
    assert type(done).__name__ == "SuccessResponse", described(done)
    name, bytes = stream_of(leads.get_photo(STATE["lead"]))
    assert bytes == PNG and name.endswith(".png"), name
    done = answer(leads.delete_photo(STATE["lead"]))
    assert type(done).__name__ == "SuccessResponse", described(done)
    assert leads.get_photo(STATE["lead"]).get_status_code() == 204

    organisation = operations("org")
    assert type(answer(organisation.upload_organization_photo(file_body("org", "logo.png", PNG)))).__name__ == "SuccessResponse"
    assert stream_of(organisation.get_org_photo())[1] == PNG
    assert type(answer(organisation.delete_organization_photo())).__name__ == "SuccessResponse"


@step
def tags():
    settings = operations("tags")
    module = parameters("tags", "CreateTagsParam", module="Leads")
    made = results(settings.create_tags(make("tags", "BodyWrapper", tags=[make("tags", "Tag", name="VIP"), make("tags", "Tag", name="Trial")]), module), "tags", 201, 2)
    vip, trial = [int(one.get_details()["id"]) for one in made]
    listed = rows(settings.get_tags(parameters("tags", "GetTagsParam", module="Leads")), "tags")
    assert {one.get_name() for one in listed} >= {"VIP", "Trial"}, described(listed)
    body = make("tags", "NewTagRequestWrapper", tags=[make("tags", "Tag", name="VIP")])
    added = answer(settings.add_tags("Leads", STATE["lead"], body))
    assert type(added).__name__ == "RecordActionWrapper", described(added)
    body = make("tags", "NewTagRequestWrapper", tags=[make("tags", "Tag", name="Trial")], ids=[STATE["lead"], STATE["other"]])
    added = answer(settings.add_tags_to_multiple_records("Leads", body))
    assert len(added.get_data()) == 2, described(added)
    count = answer(settings.get_record_count_for_tag(trial, parameters("tags", "GetRecordCountForTagParam", module="Leads")))
    assert str(count.get_count()) == "2", described(count)
    seen = rows(operations("record", "Leads").get_record(STATE["lead"]), "data")[0].get_key_value("Tag")
    assert {one.get_name() for one in seen} == {"VIP", "Trial"}, described(seen)
    results(settings.update_tag(vip, make("tags", "BodyWrapper", tags=[make("tags", "Tag", name="Important")]), parameters("tags", "UpdateTagParam", module="Leads")), "tags")
    body = make("tags", "ExistingTagRequestWrapper", tags=[make("tags", "ExistingTag", name="Trial")])
    removed = answer(settings.remove_tags("Leads", STATE["other"], body))
    assert type(removed).__name__ == "RecordActionWrapper", described(removed)

    job = make("mass_delete_tags", "BodyWrapper", mass_delete=[make(
        "mass_delete_tags", "MassDelete", module=make("mass_delete_tags", "Module", api_name="Leads"),
        tags=[make("mass_delete_tags", "Tag", id=trial)])])
    started = answer(operations("mass_delete_tags").mass_delete_tags(job), 202)
    assert type(started).__name__ == "SuccessResponse", described(started)
    id = started.get_details()["job_id"]
    for _ in range(10):
        state = answer(operations("mass_delete_tags").get_status(parameters("mass_delete_tags", "GetStatusParam", job_id=id))).get_mass_delete()[0]
        if state.get_status().get_value() == "COMPLETED":
            break
    assert state.get_deleted_count() == 1, described(state)
    results(settings.delete_tag(vip), "tags")


@step
def notes_and_attachments():
    notes = operations("notes")
    parent = make("notes", "ParentId", id=STATE["lead"], module=make("modules", "MinifiedModule", api_name="Leads"))
    note = make("notes", "Note", note_title="Call", note_content="Wants a quote", parent_id=parent)
    id = details(notes.create_notes(make("notes", "BodyWrapper", data=[note])), "data", 201)["id"]
    found = rows(notes.get_notes(parameters("notes", "GetNotesParam", fields="Note_Title,Note_Content,Parent_Id")), "data")
    assert [one.get_note_content() for one in found] == ["Wants a quote"], described(found)
    details(notes.update_note(id, make("notes", "BodyWrapper", data=[make("notes", "Note", note_content="Wants two")])), "data")
    related = rows(operations("related_records", "Notes", "Leads").get_related_records(
        STATE["lead"], parameters("related_records", "GetRelatedRecordsParam", fields="Note_Title,Note_Content")), "data")
    assert [one.get_key_value("Note_Content") for one in related] == ["Wants two"], described(related)
    details(notes.delete_note(id), "data")

    attachments = operations("attachments")
    text = "Grüße, a file".encode()
    id = details(attachments.upload_attachments(STATE["lead"], "Leads", file_body("attachments", "terms.txt", text)), "data")["id"]
    listed = rows(attachments.get_attachments(STATE["lead"], "Leads", parameters("attachments", "GetAttachmentsParam", fields="id,File_Name,Size")), "data")
    assert [one.get_file_name() for one in listed] == ["terms.txt"], described(listed)
    name, bytes = stream_of(attachments.get_attachment(id, STATE["lead"], "Leads"))
    assert (name, bytes) == ("terms.txt", text), (name, bytes)
    link = parameters("attachments", "UploadUrlAttachmentsParam", attachmenturl="https://example.com/offer", title="Offer")
    details(attachments.upload_url_attachments(STATE["lead"], "Leads", link), "data")
    details(attachments.delete_attachment(id, STATE["lead"], "Leads"), "data")


@step
def blueprint():
    process = operations("blueprint", str(STATE["lead"]), "Leads")
    found = answer(process.get_blueprint()).get_blueprint()
    assert found.get_process_info().get_name(), described(found)
    wanted = next(one for one in found.get_transitions() if one.get_name() == "Establish contact")
    move = make("blueprint", "BluePrint", transition_id=str(wanted.get_id()))
    data = record(Phone="+49 30 200", Description="Spoke to her")
    move.set_data(data)
    done = answer(process.update_blueprint(make("blueprint", "BodyWrapper", blueprint=[move])))
    assert type(done).__name__ == "SuccessResponse", described(done)
    status = rows(operations("record", "Leads").get_record(STATE["lead"]), "data")[0].get_key_value("Lead_Status")
    assert status.get_value() == "Contacted", described(status)


@step
def watch():
    channel = "1000000068001"
    expiry = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0) + datetime.timedelta(hours=2)
    asked = make(
        "notifications", "Notification", channel_id=channel, events=["Leads.all"], channel_expiry=expiry, token="check-me",
        notify_url="https://app.example.com/hook", return_affected_field_values=True)
    body = make("notifications", "BodyWrapper", watch=[asked])
    done = details(operations("notifications").enable_notifications(body), "watch", 201)
    assert done["events"][0].get_resource_name() == "Leads", described(done)
    leads = operations("record", "Leads")
    new = details(leads.create_records(bodies([record(Last_Name="Watched", Company="Elm")])), "data", 201)["id"]
    details(leads.update_record(new, bodies([record(Phone="+49 40 5")])), "data")
    details(leads.delete_record(new), "data")
    heard = [one["body"] for one in told() if one["body"].get("channel_id") == channel]
    assert [one["operation"] for one in heard] == ["insert", "update", "delete"], heard
    assert heard[1]["affected_values"][0]["values"] == {"Phone": "+49 40 5"} and heard[1]["token"] == "check-me", heard[1]
    listed = rows(operations("notifications").get_notifications(parameters("notifications", "GetNotificationsParam", channel_id=int(channel))), "watch")
    assert set(listed[0].get_events()) == {"Leads.create", "Leads.edit", "Leads.delete"}, described(listed)
    asked.set_events(["Leads.edit"])
    details(operations("notifications").update_notifications(body), "watch")
    ending = make("notifications", "Notification", channel_id=channel, events=["Leads.edit"], delete_events=True)
    details(operations("notifications").disable_notification(make("notifications", "BodyWrapper", watch=[ending])), "watch")
    details(operations("notifications").enable_notifications(body), "watch", 201)
    details(operations("notifications").delete_notification(parameters("notifications", "DeleteNotificationParam", channel_ids=channel)), "watch")
    assert operations("notifications").get_notifications(parameters("notifications", "GetNotificationsParam", channel_id=int(channel))).get_status_code() == 204


@step
def bulk_write():
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(["Name", "Firm", "Mail", "Since"])
    for number in range(40):
        writer.writerow([f"Bulk {number:03}", "Fir, Ltd", f"bulk{number}@fir.example", "01/31/2026"])
    writer.writerow(["", "Nobody", "nobody@fir.example", ""])
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("leads.csv", table.getvalue())
    write = operations("bulk_write")
    headers = HeaderMap()
    headers.add(kind("bulk_write", "UploadFileHeader").feature, "bulk-write")
    headers.add(kind("bulk_write", "UploadFileHeader").x_crm_org, STATE["zgid"])
    uploaded = answer(write.upload_file(file_body("bulk_write", "leads.zip", archive.getvalue()), headers))
    assert type(uploaded).__name__ == "SuccessResponse", described(uploaded)
    names = ["Last_Name", "Company", "Email"]
    mappings = [make("bulk_write", "FieldMapping", api_name=name, index=index) for index, name in enumerate(names)]
    resource = make(
        "bulk_write", "Resource", type=Choice("data"), module=make("modules", "MinifiedModule", api_name="Leads"),
        file_id=str(uploaded.get_details()["file_id"]), ignore_empty=True, field_mappings=mappings)
    body = make("bulk_write", "RequestWrapper", character_encoding="UTF-8", operation=Choice("insert"), resource=[resource])
    created = answer(write.create_bulk_write_job(body), 201)
    assert type(created).__name__ == "SuccessResponse", described(created)
    for _ in range(10):
        job = answer(write.get_bulk_write_job_details(created.get_details()["id"]))
        if job.get_status() == "COMPLETED":
            break
    file = job.get_resource()[0].get_file()
    assert (file.get_added_count(), file.get_skipped_count(), file.get_total_count()) == (40, 1, 41), described(job)
    _, result = stream_of(write.download_bulk_write_result(job.get_result().get_download_url()))
    with zipfile.ZipFile(io.BytesIO(result)) as found:
        lines = list(csv.DictReader(io.StringIO(found.read(found.namelist()[0]).decode())))
    assert [one["STATUS"] for one in lines] == ["ADDED"] * 40 + ["SKIPPED"], lines[-1]
    assert lines[-1]["ERRORS"] == "MANDATORY_NOT_FOUND-Name", lines[-1]


@step
def bulk_read():
    read = operations("bulk_read")
    field = make("fields", "MinifiedField", api_name="Last_Name")
    criteria = make("bulk_read", "Criteria", field=field, comparator=Choice("starts_with"), value="Bulk")
    query = make(
        "bulk_read", "Query", module=make("modules", "MinifiedModule", api_name="Leads"),
        fields=["Last_Name", "Company", "Email", "Owner", "Owner.last_name", "Created_Time"], criteria=criteria, page=1)
    body = make("bulk_read", "BodyWrapper", query=query, file_type="csv")
    id = details(read.create_bulk_read_job(body), "data", 201)["id"]
    for _ in range(10):
        job = rows(read.get_bulk_read_job_details(id), "data")[0]
        if job.get_state().get_value() == "COMPLETED":
            break
    assert job.get_result().get_count() == 40 and job.get_result().get_more_records() is False, described(job)
    name, result = stream_of(read.download_result(id))
    with zipfile.ZipFile(io.BytesIO(result)) as found:
        assert found.namelist() == [f"{id}.csv"], found.namelist()
        lines = list(csv.DictReader(io.StringIO(found.read(f"{id}.csv").decode())))
    assert len(lines) == 40 and lines[0]["Company"] == "Fir, Ltd" and lines[0]["Owner.last_name"] == "Keller", lines[0]


@step
def convert():
    deal = record(Deal_Name="Birch deal", Stage=Choice("Qualification"), Closing_Date=datetime.date(2027, 1, 31), Amount=100.5)
    converter = make("convert_lead", "LeadConverter", overwrite=True, notify_lead_owner=False, notify_new_entity_owner=False, deals=deal)
    body = make("convert_lead", "BodyWrapper", data=[converter])
    done = answer(operations("convert_lead", STATE["lead"]).convert_lead(body))
    one = done.get_data()[0]
    assert type(one).__name__ == "SuccessResponse", described(one)
    assert set(one.get_details()) >= {"Contacts", "Accounts", "Deals"}, described(one)


@step
def users():
    people = operations("users")
    me = rows(people.get_users(parameters("users", "GetUsersParam", type="CurrentUser")), "users")[0]
    new = make(
        "users", "Users", first_name="Noor", last_name="Haddad", email="noor.haddad@sandbox.example",
        role=make("users", "Role", id=me.get_role().get_id()), profile=make("users", "Profile", id=me.get_profile().get_id()))
    id = details(people.create_users(make("users", "BodyWrapper", users=[new])), "users", 201)["id"]
    for type, count in {
        "AllUsers": 5, "ActiveUsers": 4, "DeactiveUsers": 1, "ConfirmedUsers": 4, "NotConfirmedUsers": 1, "ActiveConfirmedUsers": 3,
        "AdminUsers": 2, "ActiveConfirmedAdmins": 1, "CurrentUser": 1,
    }.items():
        assert len(rows(people.get_users(parameters("users", "GetUsersParam", type=type)), "users")) == count, type
        assert answer(people.users_count(parameters("users", "UsersCountParam", type=type))).get_count() == count, type
    details(people.update_user(id, make("users", "BodyWrapper", users=[make("users", "Users", phone="+49 30 1")])), "users")
    assert rows(people.get_user(id), "users")[0].get_phone() == "+49 30 1"
    details(people.delete_user(id), "users")
    assert [one.get_id() for one in rows(people.get_users(parameters("users", "GetUsersParam", type="DeletedUsers")), "users")] == [id]


@step
def roles_and_profiles():
    roles = operations("roles")
    top = rows(roles.get_roles(), "roles")[0]
    role = make("roles", "Role", name="Support", reporting_to=make("roles", "ReportingTo", id=top.get_id()))
    id = details(roles.create_roles(make("roles", "BodyWrapper", roles=[role])), "roles", 201)["id"]
    details(roles.update_role(id, make("roles", "BodyWrapper", roles=[make("roles", "Role", name="Help desk")])), "roles")
    assert rows(roles.get_role(id), "roles")[0].get_name() == "Help desk"
    details(roles.delete_role(id, parameters("roles", "DeleteRoleParam", transfer_to_id=top.get_id())), "roles")
    profiles = operations("profiles")
    standard = next(one for one in rows(profiles.get_profiles(), "profiles") if one.get_name() == "Standard")
    id = details(profiles.clone_profiles(standard.get_id(), make("profiles", "BodyWrapper", profiles=[make("profiles", "Profile", name="Guests")])), "profiles", 201)["id"]
    details(profiles.update_profile(id, make("profiles", "BodyWrapper", profiles=[make("profiles", "Profile", name="Visitors")])), "profiles")
    assert rows(profiles.get_profile(id), "profiles")[0].get_name() == "Visitors"
    answer(profiles.delete_profile(id, parameters("profiles", "DeleteProfileParam", transfer_to=standard.get_id())))


@step
def settings():
    variables = operations("variables")
    group = rows(operations("variable_groups").get_variable_groups(), "variable_groups")[0]
    variable = make(
        "variables", "Variable", name="Discount", api_name="discount", type=Choice("integer"), value=10,
        variable_group=make("variables", "VariableGroup", id=group.get_id(), name=group.get_name()))
    id = details(variables.create_variables(make("variables", "BodyWrapper", variables=[variable])), "variables", 201)["id"]
    answer(variables.update_variable_by_id(id, make("variables", "BodyWrapper", variables=[make("variables", "Variable", value=15)])), 201)
    assert str(rows(variables.get_variable_by_apiname("discount", parameters("variables", "GetVariableByAPINameParam", group=group.get_name())), "variables")[0].get_value()) == "15"
    answer(variables.delete_variable(id), 201)

    currencies = operations("currencies")
    base = make("currencies", "BaseCurrency", name="Euro - EUR", iso_code="EUR", symbol="€", exchange_rate="1.0", prefix_symbol=False, format=make(
        "currencies", "Format", decimal_separator=Choice("Comma"), thousand_separator=Choice("Period"), decimal_places=Choice("2")))
    enabled = answer(currencies.enable_base_currency(make("currencies", "BaseCurrencyWrapper", base_currency=base)))
    assert type(enabled.get_base_currency()).__name__ == "SuccessResponse", described(enabled)
    yen = make("currencies", "Currency", name="Japanese Yen - JPY", iso_code="JPY", symbol="¥", exchange_rate="163.5", prefix_symbol=True, is_active=True)
    id = details(currencies.add_currencies(make("currencies", "BodyWrapper", currencies=[yen])), "currencies")["id"]
    details(currencies.update_currency(id, make("currencies", "BodyWrapper", currencies=[make("currencies", "Currency", exchange_rate="170.25", symbol="¥")])), "currencies")
    assert [one.get_iso_code() for one in rows(currencies.get_currencies(), "currencies")] == ["EUR", "JPY"]

    territories = operations("territories")
    north = rows(territories.get_territories(), "territories")[0]
    new = make("territories", "Territories", name="Islands", reporting_to=make("territories", "ReportingTo", id=north.get_id()))
    id = details(territories.create_territories(make("territories", "BodyWrapper", territories=[new])), "territories", 201)["id"]
    me = rows(operations("users").get_users(parameters("users", "GetUsersParam", type="CurrentUser")), "users")[0].get_id()
    details(operations("territory_users").update_territory_user(me, id), "users")
    assert [one.get_id() for one in rows(operations("territory_users").get_territory_users(id), "users")] == [me]
    details(operations("territory_users").deassociate_territory_user(me, id), "users")
    details(territories.delete_territory(id), "territories")

    roles = operations("contact_roles")
    id = details(roles.create_roles(make("contact_roles", "BodyWrapper", contact_roles=[make("contact_roles", "ContactRole", name="Budget owner")])), "contact_roles")["id"]
    details(roles.delete_contact_role(id), "contact_roles")
    bin = operations("recycle_bin")
    trash = rows(bin.get_recyclebin_records(), "recycle_bin")
    assert {one.get_module().get_api_name() for one in trash} == {"Leads", "Notes"}, described(trash)
    details(bin.delete_recyclebin_record(trash[0].get_id()), "recycle_bin")


@step
def metadata():
    modules = operations("modules")
    assert any(one.get_api_name() == "Leads" for one in rows(modules.get_modules(), "modules"))
    leads = rows(modules.get_module_by_api_name("Leads"), "modules")[0]
    assert leads.get_api_name() == "Leads"
    fields = operations("fields")
    module = parameters("fields", "CreateFieldParam", module="Leads")
    new = make("fields", "Fields", field_label="Shoe Size", data_type="integer", length=3)
    id = details(fields.create_field(make("fields", "BodyWrapper", fields=[new]), module), "fields", 201)["id"]
    change = make("fields", "BodyWrapper", fields=[make("fields", "Fields", field_label="Foot Size")])
    details(fields.update_field(id, change, parameters("fields", "UpdateFieldParam", module="Leads")), "fields")
    found = rows(fields.get_field(id, parameters("fields", "GetFieldParam", module="Leads")), "fields")[0]
    assert found.get_field_label() == "Foot Size", described(found)
    details(fields.delete_field(id, parameters("fields", "DeleteFieldParam", module="Leads")), "fields")
    layouts = rows(operations("layouts").get_layouts(parameters("layouts", "GetLayoutsParam", module="Leads")), "layouts")
    assert layouts[0].get_sections(), described(layouts[0])
    views = rows(operations("custom_views").get_custom_views(parameters("custom_views", "GetCustomViewsParam", module="Leads")), "custom_views")
    assert views, "no views"
    lists = rows(operations("related_lists").get_related_lists(parameters("related_lists", "GetRelatedListsParam", module="Leads")), "related_lists")
    assert any(one.get_api_name() == "Notes" for one in lists)


failed = 0
for one in STEPS:
    try:
        one()
        print("ok     ", one.__name__)
    except Exception:
        failed += 1
        print("FAILED ", one.__name__)
        traceback.print_exc()
if failed:
    log = os.path.join(FOLDER, "sdk.log")
    if os.path.exists(log):
        print("".join(open(log).readlines()[-20:]))
shutil.rmtree(FOLDER, ignore_errors=True)
for one in DISAGREEING:
    print("the endpoint spec says otherwise:", *one)
print(f"{len(CALLED)} operations called")
print(f"{len(STEPS) - failed} of {len(STEPS)} steps")
sys.exit(1 if failed else 0)
