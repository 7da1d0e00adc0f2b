"""The rules of slots done a second time, by other people's libraries: zoneinfo for zones, dateutil for
recurrence, and the plainest loops for everything else. Random questions go to `usher slots --why`; every
difference is printed with its question.

    python3 tests/agent/booking/slots_oracle.py PROGRAM [QUESTIONS] [SEED]     (Debian: python3-dateutil)
"""
import datetime as dt
import json
import random
import subprocess
import sys
from zoneinfo import ZoneInfo

from dateutil import rrule

UTC = dt.timezone.utc
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
ZONES = ["America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Pacific/Auckland", "UTC", "Asia/Kathmandu",
         "America/Santiago", "America/Sao_Paulo", "Africa/Casablanca", "America/St_Johns", "Asia/Kolkata",
         "Pacific/Apia", "Europe/London", "Pacific/Chatham", "America/Los_Angeles", "Australia/Brisbane"]
WINDOWS = {"Eastern Standard Time": "America/New_York", "W. Europe Standard Time": "Europe/Berlin",
           "New Zealand Standard Time": "Pacific/Auckland", "India Standard Time": "Asia/Kolkata"}
# Two days before changes of the clocks, and one quiet week.
STARTS = ["2026-03-06", "2026-03-27", "2026-10-23", "2026-10-30", "2026-04-03", "2026-09-25", "2026-09-04", "2026-06-15"]
CUSTOM = """BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:16010101T020000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
END:DAYLIGHT
END:VTIMEZONE
"""


def instant(wall, zone):
    """RFC 5545: before the gap's offset, the first of a fold. That is what fold=0 means in zoneinfo."""
    return wall.replace(tzinfo=zone, fold=0).astimezone(UTC)


def z(at):
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def from_z(text):
    return dt.datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


class Draw(random.Random):
    def chance(self, share):
        return self.random() < share


class Event:
    """One VEVENT with its overrides: its text, and when it makes the rep busy."""

    def __init__(self, draw, number, base, rep_zone, email):
        self.draw, self.rep_zone, self.email = draw, rep_zone, email
        self.uid = f"e{number}"
        self.pick_clock()
        day = base + dt.timedelta(days=draw.randint(-3, 7))
        self.repeats = draw.chance(0.5)
        if self.repeats and draw.chance(0.7):
            day -= dt.timedelta(days=draw.choice([7, 14, 28, 100, 364, 800, 3000]))
        self.start = dt.datetime.combine(day, dt.time(0)) + dt.timedelta(minutes=0 if self.is_date else 15 * draw.randint(0, 95))
        self.pick_length()
        self.free = self.draw_free()
        self.rule = self.draw_rule() if self.repeats else None
        self.excluded, self.overrides, self.extra = [], [], []
        if self.rule or draw.chance(0.2):
            self.draw_exceptions(base)

    def pick_clock(self):
        draw = self.draw
        form = draw.choice(["zone", "zone", "zone", "windows", "custom", "utc", "floating", "date"])
        self.is_date = form == "date"
        self.form = form
        self.tzid = None
        if form == "zone":
            self.tzid = draw.choice(ZONES)
            self.zone = ZoneInfo(self.tzid)
        elif form == "windows":
            self.tzid = draw.choice(list(WINDOWS))
            self.zone = ZoneInfo(WINDOWS[self.tzid])
        elif form == "custom":
            self.tzid = "Customized Time Zone"
            self.zone = ZoneInfo("America/New_York")
        elif form == "utc":
            self.zone = UTC
        else:
            self.zone = self.rep_zone

    def pick_length(self):
        draw = self.draw
        self.nominal = self.exact = dt.timedelta(0)
        kind = draw.choice(["end", "end", "duration", "none"])
        if self.is_date:
            days = draw.randint(1, 3)
            self.nominal = dt.timedelta(days=days)
            if kind == "end":
                self.length_line = f"DTEND;VALUE=DATE:{self.start + self.nominal:%Y%m%d}"
            elif kind == "duration":
                self.length_line = f"DURATION:P{days}D"
            else:
                self.nominal = dt.timedelta(days=1)
                self.length_line = None
            return
        if kind == "none":
            self.length_line = None
            return
        if kind == "duration":
            days, minutes = draw.choice([(0, 30), (0, 90), (1, 0), (1, 60), (0, 0)])
            self.nominal = dt.timedelta(days=days)
            self.exact = dt.timedelta(minutes=minutes)
            self.length_line = "DURATION:P" + (f"{days}D" if days else "") + (f"T{minutes}M" if minutes or not days else "")
            return
        wall_end = self.start + dt.timedelta(minutes=draw.choice([15, 30, 60, 95, 600, 1500, 0, -30]))
        self.exact = instant(wall_end, self.zone) - instant(self.start, self.zone)
        self.length_line = self.time_line("DTEND", wall_end)

    def time_line(self, name, wall):
        if self.is_date:
            return f"{name};VALUE=DATE:{wall:%Y%m%d}"
        if self.form == "utc":
            return f"{name}:{wall:%Y%m%dT%H%M%SZ}"
        if self.tzid:
            quoted = f'"{self.tzid}"' if self.draw.chance(0.3) else self.tzid
            return f"{name};TZID={quoted}:{wall:%Y%m%dT%H%M%S}"
        return f"{name}:{wall:%Y%m%dT%H%M%S}"

    def draw_free(self):
        draw = self.draw
        self.free_lines = []
        if draw.chance(0.3):
            line, free = draw.choice([
                ("TRANSP:TRANSPARENT", True), ("TRANSP:OPAQUE", False), ("STATUS:CANCELLED", True),
                ("STATUS:TENTATIVE", False), ("STATUS:CONFIRMED", False), ("X-MICROSOFT-CDO-BUSYSTATUS:FREE", True),
                ("X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE", False), ("X-MICROSOFT-CDO-BUSYSTATUS:BUSY", False),
                (f"ATTENDEE;PARTSTAT=DECLINED;CN=Ann:mailto:{self.email}", True),
                (f"ATTENDEE;CN=\"Ann, R\";PARTSTAT=DECLINED:MAILTO:{self.email.upper()}", True),
                (f"ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:{self.email}", False),
                (f"ATTENDEE;PARTSTAT=TENTATIVE:mailto:{self.email}", False),
                ("ATTENDEE;PARTSTAT=DECLINED:mailto:somebody.else@acme.example", False)])
            self.free_lines.append(line)
            return free
        return False

    def draw_rule(self):
        draw = self.draw
        freq = draw.choice(["DAILY", "WEEKLY", "WEEKLY", "MONTHLY", "YEARLY"])
        parts, made = [f"FREQ={freq}"], {"freq": getattr(rrule, freq)}
        if draw.chance(0.4):
            made["interval"] = draw.randint(1, 3)
            parts.append(f"INTERVAL={made['interval']}")
        if freq == "WEEKLY" and draw.chance(0.7):
            days = sorted(draw.sample(range(7), draw.randint(1, 4)))
            made["byweekday"] = days
            parts.append("BYDAY=" + ",".join(DAYS[d] for d in days))
            if draw.chance(0.3):
                made["wkst"] = draw.randint(0, 6)
                parts.append(f"WKST={DAYS[made['wkst']]}")
        if freq == "DAILY" and draw.chance(0.3):
            days = sorted(draw.sample(range(7), 4))
            made["byweekday"] = days
            parts.append("BYDAY=" + ",".join(DAYS[d] for d in days))
        if freq == "MONTHLY":
            how = draw.choice(["plain", "monthday", "nth", "setpos"])
            if how == "monthday":
                made["bymonthday"] = draw.sample([1, 5, 10, 15, 28, 31, -1, -2], 2)
                parts.append("BYMONTHDAY=" + ",".join(map(str, made["bymonthday"])))
            elif how == "nth":
                day, nth = draw.randint(0, 6), draw.choice([1, 2, 4, -1])
                made["byweekday"] = rrule.weekday(day, nth)
                parts.append(f"BYDAY={nth}{DAYS[day]}")
            elif how == "setpos":
                made["byweekday"], made["bysetpos"] = [0, 1, 2, 3, 4], draw.choice([1, -1, 2])
                parts.append(f"BYDAY=MO,TU,WE,TH,FR;BYSETPOS={made['bysetpos']}")
        if freq == "YEARLY" and draw.chance(0.5):
            made["bymonth"] = draw.sample(range(1, 13), 2)
            parts.append("BYMONTH=" + ",".join(map(str, made["bymonth"])))
        until = draw.random()
        self.until = None
        if until < 0.25:
            made["count"] = draw.choice([1, 3, 10, 120, 700])
            parts.append(f"COUNT={made['count']}")
        elif until < 0.5:
            end = self.start + dt.timedelta(days=draw.choice([10, 100, 365, 801, 3004]), minutes=draw.choice([0, 0, 5, -5]))
            if self.is_date or draw.chance(0.2):
                self.until = ("date", end.date())
                parts.append(f"UNTIL={end:%Y%m%d}")
            elif self.form == "floating":
                self.until = ("wall", end)
                parts.append(f"UNTIL={end:%Y%m%dT%H%M%S}")
            else:
                self.until = ("instant", instant(end, self.zone))
                parts.append(f"UNTIL={instant(end, self.zone):%Y%m%dT%H%M%SZ}")
        draw.shuffle(parts)
        self.rule_line = "RRULE:" + ";".join(parts)
        return made

    def walls(self, until):
        """The rule's own starts, up to a wall clock."""
        if not self.rule:
            return [self.start]
        found = []
        for wall in rrule.rrule(dtstart=self.start, **self.rule):
            if wall > until or len(found) > 20000:
                break
            if self.until:
                kind, end = self.until
                if kind == "date" and wall.date() > end:
                    break
                if kind == "wall" and wall > end:
                    break
                if kind == "instant" and instant(wall, self.zone) > end:
                    break
            found.append(wall)
        return found

    def draw_exceptions(self, base):
        draw = self.draw
        near = [w for w in self.walls(dt.datetime.combine(base, dt.time(0)) + dt.timedelta(days=12))
                if w.date() > base - dt.timedelta(days=5)]
        for wall in near:
            what = draw.random()
            if what < 0.12:
                self.excluded.append(wall)
            elif what < 0.3:
                moved = wall + dt.timedelta(days=draw.choice([0, 0, 1, -1]), minutes=0 if self.is_date else draw.choice([0, 45, -120]))
                self.overrides.append((wall, moved, draw.choice([None, None, "TRANSP:TRANSPARENT", "STATUS:CANCELLED"]),
                                       draw.choice([30, 60, 240])))
        if draw.chance(0.2):
            for _ in range(draw.randint(1, 2)):
                self.extra.append(dt.datetime.combine(base, dt.time(0)) + dt.timedelta(
                    days=draw.randint(-1, 6), minutes=0 if self.is_date else 15 * draw.randint(0, 95)))

    def text(self):
        lines = ["BEGIN:VEVENT", f"UID:{self.uid}", "DTSTAMP:20260101T000000Z", self.time_line("DTSTART", self.start)]
        if self.length_line:
            lines.append(self.length_line)
        if self.rule:
            lines.append(self.rule_line)
        lines += self.free_lines
        for wall in self.excluded:
            lines.append(self.time_line("EXDATE", wall))
        for wall in self.extra:
            lines.append(self.time_line("RDATE", wall))
        lines += ["SUMMARY:Something, with a very long line that has to be folded because it is so much longer than 75 octets",
                  "END:VEVENT"]
        for wall, moved, line, minutes in self.overrides:
            lines += ["BEGIN:VEVENT", f"UID:{self.uid}", "DTSTAMP:20260101T000000Z",
                      self.time_line("RECURRENCE-ID", wall), self.time_line("DTSTART", moved)]
            lines.append(f"DURATION:P2D" if self.is_date else f"DURATION:PT{minutes}M")
            if line:
                lines.append(line)
            lines.append("END:VEVENT")
        return lines

    def span(self, wall, nominal, exact):
        start = instant(wall, self.zone)
        return start, instant(wall + nominal, self.zone) + exact

    def busy(self, until):
        gone = {instant(w, self.zone) for w in self.excluded} | {instant(o[0], self.zone) for o in self.overrides}
        spans = []
        if not self.free:
            seen = self.walls(until) + self.extra
            spans += [self.span(w, self.nominal, self.exact) for w in seen if instant(w, self.zone) not in gone]
        for _, moved, line, minutes in self.overrides:
            if line is None:
                nominal = dt.timedelta(days=2) if self.is_date else dt.timedelta(0)
                exact = dt.timedelta(0) if self.is_date else dt.timedelta(minutes=minutes)
                spans.append(self.span(moved, nominal, exact))
        return [s for s in spans if s[1] > s[0]]


def fold(lines):
    out = ""
    for line in lines:
        while len(line) > 75:
            out += line[:75] + "\r\n "
            line = line[75:]
        out += line + "\r\n"
    return out


def hhmm(minutes):
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def draw_piece(draw):
    return {"start": hhmm(draw.randint(0, 95) * 15), "end": hhmm(draw.randint(0, 96) * 15)}


class Rep:
    def __init__(self, draw, name, base):
        self.zone_name = draw.choice(ZONES)
        self.zone = ZoneInfo(self.zone_name)
        date = lambda: str(base + dt.timedelta(days=draw.randint(-2, 6)))
        email = "ann@acme.example"
        self.line = {"id": name, "zone": self.zone_name, "email": email,
                     "hours": [dict(days=draw.sample(DAYS, draw.randint(1, 7)), **draw_piece(draw)) for _ in range(draw.randint(0, 4))],
                     "overrides": [], "holidays": [date() for _ in range(draw.randint(0, 2))], "bookings": []}
        for day in {date() for _ in range(draw.randint(0, 2))}:
            self.line["overrides"].append({"date": day, "intervals": [draw_piece(draw) for _ in range(draw.randint(0, 2))]})
        self.events = [Event(draw, i, base, self.zone, email) for i in range(draw.choice([0, 0, 2, 5]))]
        lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y//EN"]
        if any(e.form == "custom" for e in self.events):
            lines += CUSTOM.strip().split("\n")
        for event in self.events:
            lines += event.text()
        if self.events or draw.chance(0.3):
            self.line["busy_ics"] = fold(lines + ["END:VCALENDAR"])
        midnight = dt.datetime.combine(base, dt.time(0), UTC)
        for _ in range(draw.randint(0, 4)):
            start = midnight + dt.timedelta(minutes=5 * draw.randint(-100, 1500))
            booking = {"start": z(start), "end": z(start + dt.timedelta(minutes=draw.choice([15, 30, 60]))),
                       "state": draw.choice(["confirmed", "confirmed", "hold", "cancelled"])}
            if booking["state"] == "hold":
                booking["expires_at"] = z(midnight + dt.timedelta(minutes=draw.choice([-600, 0, 1, 600, 3000])))
            if draw.chance(0.5):
                booking["buffer_before_min"], booking["buffer_after_min"] = draw.choice([0, 10]), draw.choice([0, 15])
            self.line["bookings"].append(booking)

    def windows(self, first, last):
        special = {day: [] for day in self.line["holidays"]}
        for one in self.line["overrides"]:
            special[one["date"]] = one["intervals"]
        minutes = lambda text: dt.timedelta(hours=int(text[:2]), minutes=int(text[3:]))
        windows, day = [], first
        while day <= last:
            pieces = special.get(str(day))
            if pieces is None:
                pieces = [h for h in self.line["hours"] if DAYS[day.weekday()] in h["days"]]
            midnight = dt.datetime.combine(day, dt.time(0))
            for piece in pieces:
                start, end = midnight + minutes(piece["start"]), midnight + minutes(piece["end"])
                next_midnight = midnight + dt.timedelta(days=1)
                if end <= start:
                    end += dt.timedelta(days=1)
                    if str(next_midnight.date()) in special:
                        end = min(end, next_midnight)
                window = (instant(start, self.zone), instant(end, self.zone))
                if window[0] < window[1]:
                    windows.append(window)
            day += dt.timedelta(days=1)
        return windows

    def slots(self, now, frm, to, event):
        """start -> None, or one of the rules against it."""
        minutes = lambda name: dt.timedelta(minutes=event.get(name) or 0)
        local_date = lambda at: at.astimezone(self.zone).date()
        windows = self.windows(local_date(frm) - dt.timedelta(days=3), local_date(to) + dt.timedelta(days=3))
        until = to.replace(tzinfo=None) + dt.timedelta(days=4)
        busy = [span for e in self.events for span in e.busy(until)]
        live = [b for b in self.line["bookings"]
                if b["state"] == "confirmed" or (b["state"] == "hold" and from_z(b["expires_at"]) > now)]
        taken = [(from_z(b["start"]) - dt.timedelta(minutes=b.get("buffer_before_min", 0)),
                  from_z(b["end"]) + dt.timedelta(minutes=b.get("buffer_after_min", 0))) for b in live]
        answer = {}
        starts = set()
        for window in windows:
            t = window[0]
            while t < window[1]:
                if frm <= t < to:
                    starts.add(t)
                t += minutes("step_min")
        for t in sorted(starts):
            end = t + minutes("length_min")
            wide = (t - minutes("buffer_before_min"), end + minutes("buffer_after_min"))
            rules = []
            at, fits = t, True
            while fits and at < end:
                reach = [w[1] for w in windows if w[0] <= at < w[1]]
                fits = bool(reach)
                at = max(reach, default=at)
            if not fits:
                rules.append("does_not_fit")
            if any(s < wide[1] and wide[0] < e for s, e in busy):
                rules.append("busy")
            if any(s < wide[1] and wide[0] < e for s, e in taken):
                rules.append("booked")
            if t < now + minutes("min_notice_min"):
                rules.append("notice")
            day = local_date(t)
            if event.get("horizon_days") is not None and day > local_date(now) + dt.timedelta(days=event["horizon_days"]):
                rules.append("horizon")
            if event.get("bookable_from") and str(day) < event["bookable_from"]:
                rules.append("not_bookable")
            if event.get("bookable_until") and str(day) > event["bookable_until"]:
                rules.append("not_bookable")
            cap = event.get("max_per_day")
            if cap is not None and sum(local_date(from_z(b["start"])) == day for b in live) >= cap:
                rules.append("cap")
            answer[t] = rules
        return answer


def draw_question(draw, number):
    base = dt.date.fromisoformat(draw.choice(STARTS))
    midnight = dt.datetime.combine(base, dt.time(0), UTC)
    frm = midnight + dt.timedelta(minutes=draw.randint(-1000, 4000))
    event = {"length_min": draw.choice([15, 20, 30, 45, 60, 90, 240]), "step_min": draw.choice([5, 10, 15, 30, 45, 60, 100])}
    for name, values in (("buffer_before_min", [0, 10, 30]), ("buffer_after_min", [0, 5, 60]), ("min_notice_min", [0, 60, 1440, 100000]),
                         ("max_per_day", [None, 0, 1, 2]), ("horizon_days", [None, 0, 1, 3])):
        if draw.chance(0.35):
            event[name] = draw.choice(values)
    for name in ("bookable_from", "bookable_until"):
        if draw.chance(0.1):
            event[name] = str(base + dt.timedelta(days=draw.randint(-1, 4)))
    line = {"id": f"q{number}", "kind": draw.choice(["slots", "slots", "team"]),
            "now": z(midnight + dt.timedelta(minutes=draw.randint(-3000, 3000))),
            "window": {"from": z(frm), "to": z(frm + dt.timedelta(minutes=draw.choice([1, 300, 1440, 4320, 8000])))},
            "visitor_zone": draw.choice(ZONES), "event": event, "colour": "ignored"}
    if line["kind"] == "slots":
        reps = [Rep(draw, "ann", base)]
        line["rep"] = reps[0].line
    else:
        reps = [Rep(draw, name, base) for name in draw.sample(["zoe", "bob", "ann"], draw.randint(1, 3))]
        line["reps"] = [r.line for r in reps]
        line["mode"] = draw.choice(["any", "all"])
    return line, reps


def expected(line, reps):
    now, frm, to = from_z(line["now"]), from_z(line["window"]["from"]), from_z(line["window"]["to"])
    each = {r.line["id"]: r.slots(now, frm, to, line["event"]) for r in reps}
    takers = {}
    for name, answer in each.items():
        for t, rules in answer.items():
            if not rules:
                takers.setdefault(t, []).append(name)
    if line["kind"] == "team" and line["mode"] == "all":
        takers = {t: names for t, names in takers.items() if len(names) == len(reps)}
    days = {}
    for t in sorted(takers):
        local = t.astimezone(ZoneInfo(line["visitor_zone"]))
        offset = local.strftime("%z")
        days.setdefault(str(local.date()), []).append(local.strftime("%Y-%m-%dT%H:%M:%S") + offset[:3] + ":" + offset[3:5])
    answer = {"id": line["id"], "slots": [z(t) for t in sorted(takers)], "visitor_days": days}
    if line["kind"] == "team":
        answer["reps"] = {z(t): sorted(takers[t]) for t in sorted(takers)}
    return answer, each


def differences(line, got, want, each):
    for name in ("id", "slots", "visitor_days", "reps"):
        if got.get(name) != want.get(name):
            yield f"{name}: {got.get(name)} instead of {want.get(name)}"
    why = {(w["rep"], w["start"]): w["because"] for w in got.get("why", [])}
    for name, answer in each.items():
        for t, rules in answer.items():
            because = why.pop((name, z(t)), None)
            if rules and because not in rules:
                yield f"why {name} {z(t)}: {because} is none of {rules}"
            elif not rules and because not in (None, "others_cannot"):
                yield f"why {name} {z(t)}: {because}, but it is free"
    for (name, start), because in why.items():
        yield f"why {name} {start}: {because}, which is no grid start"


def main():
    program = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else random.randrange(10**6)
    draw = Draw(seed)
    questions = [draw_question(draw, i) for i in range(count)]
    text = "".join(json.dumps(line) + "\n" for line, _ in questions)
    out = subprocess.run([program, "slots", "--why"], input=text, capture_output=True, text=True, check=True).stdout
    wrong = offered = 0
    for (line, reps), answer in zip(questions, out.splitlines(), strict=True):
        want, each = expected(line, reps)
        offered += len(want["slots"])
        found = list(differences(line, json.loads(answer), want, each))
        wrong += bool(found)
        if found and wrong <= 5:
            print(*found, json.dumps(line), sep="\n")
    print(f"seed {seed}: {count} questions, {offered} slots, {wrong} differ")
    sys.exit(1 if wrong else 0)


main()
