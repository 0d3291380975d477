package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // the image has no time zones of its own
)

// schedule is when a CronJob runs: five sets of numbers, or a fixed distance.
type schedule struct {
	minutes, hours, days, months, weekdays set
	every                                  time.Duration
	zone                                   *time.Location
}

// set are the values that a field allows; any is true for a plain star, which matters for days.
type set struct {
	values []int
	any    bool
}

var scheduleNames = map[string]string{
	"@yearly": "0 0 1 1 *", "@annually": "0 0 1 1 *", "@monthly": "0 0 1 * *", "@weekly": "0 0 * * 0",
	"@daily": "0 0 * * *", "@midnight": "0 0 * * *", "@hourly": "0 * * * *",
}

var (
	monthNames   = []string{"", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}
	weekdayNames = []string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"}
)

// parseSchedule reads what Kubernetes accepts: five fields, a name such as @daily, or @every with a duration.
func parseSchedule(text, zone string) (schedule, error) {
	location, err := time.LoadLocation(zone)
	if err != nil {
		return schedule{}, err
	}
	s := schedule{zone: location}
	if distance, ok := strings.CutPrefix(text, "@every "); ok {
		s.every, err = time.ParseDuration(distance)
		return s, err
	}
	if meaning, ok := scheduleNames[text]; ok {
		text = meaning
	}
	fields := strings.Fields(text)
	if len(fields) != 5 {
		return s, fmt.Errorf("expected exactly 5 fields, found %d: %s", len(fields), fields)
	}
	for i, field := range []struct {
		into        *set
		least, most int
		names       []string
	}{
		{&s.minutes, 0, 59, nil}, {&s.hours, 0, 23, nil}, {&s.days, 1, 31, nil}, {&s.months, 1, 12, monthNames}, {&s.weekdays, 0, 6, weekdayNames},
	} {
		if *field.into, err = parseField(fields[i], field.least, field.most, field.names); err != nil {
			return s, err
		}
	}
	return s, nil
}

// parseField reads a list of "*", "5", "1-5", each perhaps with a "/2".
func parseField(text string, least, most int, names []string) (set, error) {
	var result set
	for part := range strings.SplitSeq(text, ",") {
		span, stepText, stepped := strings.Cut(part, "/")
		from, to, step := least, most, 1
		var err error
		if span == "*" || span == "?" {
			result.any = result.any || !stepped
		} else {
			low, high, ranged := strings.Cut(span, "-")
			if from, err = parseNumber(low, names); err == nil && ranged {
				to, err = parseNumber(high, names)
			} else if !stepped {
				to = from
			}
		}
		if err == nil && stepped {
			step, err = strconv.Atoi(stepText)
		}
		if err != nil || step < 1 || from < least || to > most || from > to {
			return result, fmt.Errorf("failed to parse %q in a schedule", part)
		}
		for value := from; value <= to; value += step {
			result.values = append(result.values, value)
		}
	}
	return result, nil
}

func parseNumber(text string, names []string) (int, error) {
	if index := slices.Index(names, strings.ToLower(text)); index >= 0 && text != "" {
		return index, nil
	}
	return strconv.Atoi(text)
}

// next is the first time after the given one, or none within five years.
func (s schedule) next(after time.Time) (time.Time, bool) {
	if s.every > 0 {
		return after.Add(s.every).Truncate(time.Second), true
	}
	start := after.In(s.zone).Truncate(time.Minute).Add(time.Minute)
	for day := start; day.Before(start.AddDate(5, 0, 1)); day = time.Date(day.Year(), day.Month(), day.Day()+1, 0, 0, 0, 0, s.zone) {
		if !s.hasDay(day) {
			continue
		}
		for moment := day; moment.Day() == day.Day(); moment = moment.Add(time.Minute) {
			if slices.Contains(s.hours.values, moment.Hour()) && slices.Contains(s.minutes.values, moment.Minute()) {
				return moment, true
			}
		}
	}
	return time.Time{}, false
}

// hasDay needs both fields of days where one is a star, else either.
func (s schedule) hasDay(day time.Time) bool {
	ofMonth := slices.Contains(s.days.values, day.Day())
	ofWeek := slices.Contains(s.weekdays.values, int(day.Weekday()))
	if !slices.Contains(s.months.values, int(day.Month())) {
		return false
	}
	if s.days.any || s.weekdays.any {
		return ofMonth && ofWeek
	}
	return ofMonth || ofWeek
}

// scheduleOf reads the schedule of a CronJob; without a time zone it is that of the controller, UTC here.
func scheduleOf(o object) (schedule, error) {
	return parseSchedule(o.text("spec", "schedule"), orElse(o.text("spec", "timeZone"), "UTC"))
}

func nextSchedule(o object) []sample {
	s, err := scheduleOf(o)
	if err != nil || o.truth("spec", "suspend") {
		return nil
	}
	from, ok := o.unixTime("status", "lastScheduleTime")
	if !ok {
		from, _ = o.unixTime("metadata", "creationTimestamp")
	}
	moment, ok := s.next(time.Unix(int64(from), 0))
	if !ok {
		return nil
	}
	return []sample{one(float64(moment.Unix()))}
}

func invalidSchedule(o object) []sample {
	if _, err := scheduleOf(o); err == nil {
		return nil
	}
	return []sample{one(1)}
}
