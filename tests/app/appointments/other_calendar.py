"""Another calendar, as other people's programs have one: it takes files in, one after the other.

An event that it knows by its UID is replaced by one with the same or a later SEQUENCE, and none is added twice. Says what
it holds in the end as JSON. What RFC 5545 asks for and this reader would let pass is looked at here: the first fault
ends it.
"""

import json
import sys
from datetime import date, datetime, timedelta

from icalendar import Calendar


def must(holds, fault):
    if not holds:
        raise SystemExit(f"{fault}")


def check_lines(raw):
    text = raw.decode("utf-8")
    must(raw.endswith(b"\r\n"), "the last line has no end")
    must("\n" not in text.replace("\r\n", ""), "a line ends without CR")
    for line in raw.split(b"\r\n"):
        must(len(line) <= 75, f"a line of {len(line)} octets")


def check_parts(component):
    must(not component.errors, f"cannot be read: {component.errors}")
    for inner in component.subcomponents:
        check_parts(inner)


def one(event, name):
    values = event.get(name, [])
    must(not isinstance(values, list) or not values, f"{name} stands there more than once")
    return values or None


def moment(event, name):
    value = event.decoded(name, None)
    if isinstance(value, datetime):
        must(value.utcoffset() == timedelta(0), f"{name} is not in UTC: {value}")
    return value


def alarm(component):
    must(str(component.get("ACTION")) == "DISPLAY", "an alarm that shows nothing")
    must(one(component, "DESCRIPTION"), "an alarm without words")
    trigger = component.decoded("TRIGGER")
    must(isinstance(trigger, timedelta), "an alarm at a fixed time")
    return int(trigger.total_seconds())


def read(event):
    must(event.name == "VEVENT", f"what is a {event.name}?")
    start, end = moment(event, "DTSTART"), moment(event, "DTEND")
    must(isinstance(start, date), "no beginning")
    must(isinstance(moment(event, "DTSTAMP"), datetime), "no stamp")
    if end is not None:
        must(type(end) is type(start), "begins with a time and ends with a day, or the other way round")
        must(end > start, "ends before it begins")
    return {
        "uid": str(one(event, "UID")),
        "sequence": int(event.get("SEQUENCE", 0)),
        "status": str(one(event, "STATUS")),
        "start": start.isoformat(),
        "end": end and end.isoformat(),
        "summary": str(one(event, "SUMMARY")),
        "location": str(event.get("LOCATION", "")),
        "description": str(event.get("DESCRIPTION", "")),
        "alarms": [alarm(part) for part in event.subcomponents],
    }


def take_in(held, raw):
    check_lines(raw)
    calendar = Calendar.from_ical(raw)
    check_parts(calendar)
    must(str(calendar.get("VERSION")) == "2.0" and calendar.get("PRODID"), "no calendar of this standard")
    must("METHOD" not in calendar, "a file is no invitation")
    events = [read(event) for event in calendar.subcomponents]
    must(len({event["uid"] for event in events}) == len(events), "one UID twice in one file")
    for event in events:
        known = held.get(event["uid"])
        if known is None or event["sequence"] >= known["sequence"]:
            held[event["uid"]] = event


held = {}
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        take_in(held, file.read())
json.dump(sorted(held.values(), key=lambda event: (event["start"], event["uid"])), sys.stdout)
