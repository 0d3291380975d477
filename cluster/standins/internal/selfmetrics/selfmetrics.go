// Package selfmetrics gives the process and Go runtime metrics that every Prometheus client exposes.
package selfmetrics

import (
	"os"
	"runtime"
	"strconv"
	"strings"

	"promstack.dev/cluster/standins/internal/exposition"
)

// Linux reports CPU times in ticks of a hundredth of a second to every program.
const ticksPerSecond = 100

// Families reads the current values of this process.
func Families() []exposition.Family {
	return append(goFamilies(), processFamilies()...)
}

func goFamilies() []exposition.Family {
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	return []exposition.Family{
		exposition.Gauge("go_goroutines", "Number of goroutines that currently exist.", float64(runtime.NumGoroutine())),
		exposition.Gauge("go_info", "Information about the Go environment.", 1, exposition.Labels("version", runtime.Version())...),
		exposition.Gauge("go_memstats_alloc_bytes", "Number of bytes allocated in heap and currently in use.", float64(memory.Alloc)),
		exposition.Gauge("go_memstats_heap_inuse_bytes", "Number of heap bytes that are in use.", float64(memory.HeapInuse)),
		exposition.Gauge("go_memstats_sys_bytes", "Number of bytes obtained from system.", float64(memory.Sys)),
		exposition.Counter("go_memstats_alloc_bytes_total", "Total number of bytes allocated in heap until now, even if released already.", float64(memory.TotalAlloc)),
		exposition.Gauge("go_sched_gomaxprocs_threads", "The current runtime.GOMAXPROCS setting, or the number of operating system threads that can execute user-level Go code simultaneously.", float64(runtime.GOMAXPROCS(0))),
	}
}

func processFamilies() []exposition.Family {
	stat := statFields()
	if len(stat) < 22 {
		return nil
	}
	families := []exposition.Family{
		exposition.Counter("process_cpu_seconds_total", "Total user and system CPU time spent in seconds.", (stat[11]+stat[12])/ticksPerSecond),
		exposition.Gauge("process_resident_memory_bytes", "Resident memory size in bytes.", stat[21]*float64(os.Getpagesize())),
		exposition.Gauge("process_virtual_memory_bytes", "Virtual memory size in bytes.", stat[20]),
		exposition.Gauge("process_start_time_seconds", "Start time of the process since unix epoch in seconds.", bootTime()+stat[19]/ticksPerSecond),
	}
	if open, err := os.ReadDir("/proc/self/fd"); err == nil {
		families = append(families, exposition.Gauge("process_open_fds", "Number of open file descriptors.", float64(len(open))))
	}
	if limit, ok := openFilesLimit(); ok {
		families = append(families, exposition.Gauge("process_max_fds", "Maximum number of open file descriptors.", limit))
	}
	return families
}

// statFields are the numbers of /proc/self/stat from its third field, the state, on.
func statFields() []float64 {
	text, err := os.ReadFile("/proc/self/stat")
	if err != nil {
		return nil
	}
	afterName := string(text)[strings.LastIndex(string(text), ")")+1:]
	fields := strings.Fields(afterName)
	numbers := make([]float64, len(fields))
	for i, field := range fields {
		numbers[i], _ = strconv.ParseFloat(field, 64)
	}
	return numbers
}

func bootTime() float64 {
	text, _ := os.ReadFile("/proc/stat")
	for line := range strings.Lines(string(text)) {
		if seconds, ok := strings.CutPrefix(line, "btime "); ok {
			value, _ := strconv.ParseFloat(strings.TrimSpace(seconds), 64)
			return value
		}
	}
	return 0
}

func openFilesLimit() (float64, bool) {
	text, _ := os.ReadFile("/proc/self/limits")
	for line := range strings.Lines(string(text)) {
		if rest, ok := strings.CutPrefix(line, "Max open files"); ok {
			value, err := strconv.ParseFloat(strings.Fields(rest)[0], 64)
			return value, err == nil
		}
	}
	return 0, false
}
