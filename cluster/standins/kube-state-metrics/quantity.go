package main

import (
	"math"
	"math/big"
	"strings"
)

var binaryExponents = map[string]int{"Ki": 10, "Mi": 20, "Gi": 30, "Ti": 40, "Pi": 50, "Ei": 60}

var decimalExponents = map[string]string{
	"n": "e-9", "u": "e-6", "m": "e-3", "": "", "k": "e3", "M": "e6", "G": "e9", "T": "e12", "P": "e15", "E": "e18",
}

// parseQuantity reads a Kubernetes quantity ("100m", "1Gi", "2e3"), rounded up to thousandths, the
// precision in which kube-state-metrics reads them.
func parseQuantity(text string) (float64, bool) {
	value, ok := exactQuantity(text)
	if !ok {
		return 0, false
	}
	thousandths := new(big.Rat).Mul(value, big.NewRat(1000, 1))
	rounded, _ := thousandths.Float64()
	return math.Ceil(rounded) / 1000, true
}

func exactQuantity(text string) (*big.Rat, bool) {
	if len(text) > 2 {
		if exponent, ok := binaryExponents[text[len(text)-2:]]; ok {
			value, ok := new(big.Rat).SetString(text[:len(text)-2])
			if !ok {
				return nil, false
			}
			factor := new(big.Int).Lsh(big.NewInt(1), uint(exponent))
			return value.Mul(value, new(big.Rat).SetInt(factor)), true
		}
	}
	digits := strings.TrimRight(text, "numkMGTPE")
	exponent, ok := decimalExponents[text[len(digits):]]
	if !ok {
		return nil, false
	}
	return new(big.Rat).SetString(digits + exponent)
}
