package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/prometheus/prometheus/promql/parser"
)

// describeTree writes how an expression is nested, which its print does not tell: every operator and modifier stands at its node.
func describeTree(expr parser.Expr) string {
	var out strings.Builder
	writeTree(&out, expr)
	return out.String()
}

func writeTree(out *strings.Builder, expr parser.Expr) {
	switch e := expr.(type) {
	case *parser.AggregateExpr:
		fmt.Fprintf(out, "(%s", e.Op)
		if e.Without {
			out.WriteString(" without")
		}
		fmt.Fprintf(out, " %s ", quotedList(e.Grouping))
		if e.Param != nil {
			writeTree(out, e.Param)
			out.WriteByte(' ')
		}
		writeTree(out, e.Expr)
	case *parser.BinaryExpr:
		fmt.Fprintf(out, "(%s", e.Op)
		if e.ReturnBool {
			out.WriteString(" bool")
		}
		if matching := e.VectorMatching; matching != nil {
			fmt.Fprintf(out, " %s on:%t %s %s", matching.Card, matching.On, quotedList(matching.MatchingLabels), quotedList(matching.Include))
			writeFill(out, " left:", matching.FillValues.LHS)
			writeFill(out, " right:", matching.FillValues.RHS)
		}
		out.WriteByte(' ')
		writeTree(out, e.LHS)
		out.WriteByte(' ')
		writeTree(out, e.RHS)
	case *parser.Call:
		fmt.Fprintf(out, "(call %s", e.Func.Name)
		for _, argument := range e.Args {
			out.WriteByte(' ')
			writeTree(out, argument)
		}
	case *parser.MatrixSelector:
		out.WriteString("(range ")
		writeDuration(out, e.Range, e.RangeExpr)
		out.WriteByte(' ')
		writeTree(out, e.VectorSelector)
	case *parser.SubqueryExpr:
		out.WriteString("(subquery ")
		writeDuration(out, e.Range, e.RangeExpr)
		out.WriteByte(' ')
		writeDuration(out, e.Step, e.StepExpr)
		writeShift(out, shift{e.OriginalOffset, e.OriginalOffsetExpr, e.Timestamp, e.StartOrEnd})
		out.WriteByte(' ')
		writeTree(out, e.Expr)
	case *parser.NumberLiteral:
		fmt.Fprintf(out, "(number %s %t", treeNumber(e.Val), e.Duration)
	case *parser.ParenExpr:
		out.WriteString("(paren ")
		writeTree(out, e.Expr)
	case *parser.StringLiteral:
		fmt.Fprintf(out, "(string %s", quoted(e.Val))
	case *parser.UnaryExpr:
		fmt.Fprintf(out, "(unary %s ", e.Op)
		writeTree(out, e.Expr)
	case *parser.VectorSelector:
		out.WriteString("(selector")
		for _, matcher := range e.LabelMatchers {
			fmt.Fprintf(out, " %s%s%s", quoted(matcher.Name), matcher.Type, quoted(matcher.Value))
		}
		if e.Anchored {
			out.WriteString(" anchored")
		}
		if e.Smoothed {
			out.WriteString(" smoothed")
		}
		writeShift(out, shift{e.OriginalOffset, e.OriginalOffsetExpr, e.Timestamp, e.StartOrEnd})
	default:
		fmt.Fprintf(out, "(%T", expr)
	}
	out.WriteByte(')')
}

type shift struct {
	offset     time.Duration
	expression *parser.DurationExpr
	timestamp  *int64
	startOrEnd parser.ItemType
}

func writeShift(out *strings.Builder, by shift) {
	if by.offset != 0 || by.expression != nil {
		out.WriteString(" offset:")
		writeDuration(out, by.offset, by.expression)
	}
	if by.timestamp != nil {
		fmt.Fprintf(out, " @%d", *by.timestamp)
	}
	if by.startOrEnd != 0 {
		fmt.Fprintf(out, " @%s", by.startOrEnd)
	}
}

func writeFill(out *strings.Builder, label string, value *float64) {
	if value != nil {
		out.WriteString(label + treeNumber(*value))
	}
}

func writeDuration(out *strings.Builder, duration time.Duration, expression *parser.DurationExpr) {
	if expression != nil {
		writeDurationExpression(out, expression)
		return
	}
	out.WriteString(strconv.FormatInt(duration.Milliseconds(), 10))
}

func writeDurationExpression(out *strings.Builder, expr parser.Expr) {
	e, isOperation := expr.(*parser.DurationExpr)
	if !isOperation {
		writeTree(out, expr)
		return
	}
	fmt.Fprintf(out, "(%s", e.Op)
	if e.Wrapped {
		out.WriteString(" wrapped")
	}
	if e.LHS != nil {
		out.WriteByte(' ')
		writeDurationExpression(out, e.LHS)
	}
	if e.RHS != nil {
		out.WriteByte(' ')
		writeDurationExpression(out, e.RHS)
	}
	out.WriteByte(')')
}

// treeNumber is the float's bits; what kind of NaN it is does not count.
func treeNumber(value float64) string {
	if math.IsNaN(value) {
		return "NaN"
	}
	return bits(value)
}

func quotedList(texts []string) string {
	parts := make([]string, len(texts))
	for i, text := range texts {
		parts[i] = quoted(text)
	}
	return "[" + strings.Join(parts, " ") + "]"
}

func quoted(text string) string {
	json, err := Text(text).MarshalJSON()
	if err != nil {
		panic(err)
	}
	return string(json)
}
