package main

import (
	"encoding/json"
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"slices"
)

// goInputs gives the constant texts that a Go file assigns to fields of these names, such as `input:` in a table of tests.
func goInputs(question json.RawMessage) (any, error) {
	var asked struct {
		File   string
		Fields []string
	}
	if err := json.Unmarshal(question, &asked); err != nil {
		return nil, err
	}
	file, err := parser.ParseFile(token.NewFileSet(), asked.File, nil, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	found := []Text{}
	notConstant := 0
	ast.Inspect(file, func(node ast.Node) bool {
		pair, isPair := node.(*ast.KeyValueExpr)
		if !isPair {
			return true
		}
		name, isName := pair.Key.(*ast.Ident)
		if !isName || !slices.Contains(asked.Fields, name.Name) {
			return true
		}
		if text, isConstant := constantText(pair.Value); isConstant {
			found = append(found, Text(text))
		} else {
			notConstant++
		}
		return true
	})
	return map[string]any{"texts": found, "notConstant": notConstant}, nil
}

func constantText(expr ast.Expr) (string, bool) {
	switch e := expr.(type) {
	case *ast.BasicLit:
		if e.Kind != token.STRING {
			return "", false
		}
		return constant.StringVal(constant.MakeFromLiteral(e.Value, e.Kind, 0)), true
	case *ast.ParenExpr:
		return constantText(e.X)
	case *ast.BinaryExpr:
		left, isLeft := constantText(e.X)
		right, isRight := constantText(e.Y)
		return left + right, isLeft && isRight && e.Op == token.ADD
	default:
		return "", false
	}
}
