package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// Text crosses JSON without loss: a byte that is no UTF-8 is written as the lone surrogate U+DC00 plus the byte.
type Text string

func (text Text) MarshalJSON() ([]byte, error) {
	if utf8.ValidString(string(text)) {
		return marshalPlain(string(text))
	}
	out := []byte{'"'}
	valid := 0
	flush := func(end int) error {
		if end == valid {
			return nil
		}
		quoted, err := marshalPlain(string(text[valid:end]))
		if err != nil {
			return err
		}
		out = append(out, quoted[1:len(quoted)-1]...)
		return nil
	}
	for at := 0; at < len(text); {
		char, size := utf8.DecodeRuneInString(string(text[at:]))
		if char == utf8.RuneError && size == 1 {
			if err := flush(at); err != nil {
				return nil, err
			}
			out = append(out, fmt.Sprintf("\\udc%02x", text[at])...)
			valid = at + 1
		}
		at += size
	}
	if err := flush(len(text)); err != nil {
		return nil, err
	}
	return append(out, '"'), nil
}

func (text *Text) UnmarshalJSON(quoted []byte) error {
	if len(quoted) < 2 || quoted[0] != '"' {
		return fmt.Errorf("not a text: %.40s", quoted)
	}
	out := make([]byte, 0, len(quoted))
	for at := 1; at < len(quoted)-1; at++ {
		if quoted[at] != '\\' {
			out = append(out, quoted[at])
			continue
		}
		at++
		switch quoted[at] {
		case 'b':
			out = append(out, '\b')
		case 'f':
			out = append(out, '\f')
		case 'n':
			out = append(out, '\n')
		case 'r':
			out = append(out, '\r')
		case 't':
			out = append(out, '\t')
		case 'u':
			unit, err := unitAt(quoted, at+1)
			if err != nil {
				return err
			}
			at += 4
			if unit >= 0xdc80 && unit <= 0xdcff {
				out = append(out, byte(unit-0xdc00))
				continue
			}
			if utf16.IsSurrogate(unit) && at+2 < len(quoted) && quoted[at+1] == '\\' && quoted[at+2] == 'u' {
				low, err := unitAt(quoted, at+3)
				if err != nil {
					return err
				}
				if pair := utf16.DecodeRune(unit, low); pair != utf8.RuneError {
					out = utf8.AppendRune(out, pair)
					at += 6
					continue
				}
			}
			out = utf8.AppendRune(out, unit)
		default:
			out = append(out, quoted[at])
		}
	}
	*text = Text(out)
	return nil
}

func unitAt(quoted []byte, at int) (rune, error) {
	if at+4 > len(quoted) {
		return 0, fmt.Errorf("short escape")
	}
	unit, err := strconv.ParseUint(string(quoted[at:at+4]), 16, 16)
	return rune(unit), err
}

// marshalPlain quotes as JSON.stringify does.
func marshalPlain(text string) ([]byte, error) {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(text)
	return bytes.TrimSuffix(out.Bytes(), []byte{'\n'}), err
}
