package main

import "slices"

var jobFailureReasons = []string{"BackoffLimitExceeded", "DeadlineExceeded", "Evicted"}

var jobs = resource{
	plural: "jobs", groupPath: "apis/batch/v1", goType: "*v1.Job", namespaced: true,
	identity: named("job_name"),
	families: []family{
		stable("kube_job_info", "Information about job.", info(func(object) []string { return nil })),
		stable("kube_job_created", createdHelp, created),
		stable("kube_job_spec_parallelism", "The maximum desired number of pods the job should run at any given time.", present("spec", "parallelism")),
		stable("kube_job_spec_completions", "The desired number of successfully finished pods the job should be run with.", present("spec", "completions")),
		stable("kube_job_spec_active_deadline_seconds", "The duration in seconds relative to the startTime that the job may be active before the system tries to terminate it.", present("spec", "activeDeadlineSeconds")),
		stable("kube_job_status_succeeded", "The number of pods which reached Phase Succeeded.", zeroed("status", "succeeded")),
		stable("kube_job_status_failed", "The number of pods which reached Phase Failed and the reason for failure.", jobFailed),
		stable("kube_job_status_active", "The number of actively running pods.", zeroed("status", "active")),
		alpha("kube_job_status_ready", "The number of ready pods that belong to this Job.", zeroed("status", "ready")),
		stable("kube_job_complete", "The job has completed its execution.", oneCondition("Complete")),
		stable("kube_job_failed", "The job has failed its execution.", oneCondition("Failed")),
		stable("kube_job_status_start_time", "StartTime represents time when the job was acknowledged by the Job Manager.", moment("status", "startTime")),
		stable("kube_job_status_completion_time", "CompletionTime represents time when the job was completed.", moment("status", "completionTime")),
		alpha("kube_job_status_suspended", "The number of pods which reached Phase Suspended.", func(o object) []sample {
			for _, condition := range o.objects("status", "conditions") {
				if condition.text("type") == "Suspended" {
					return []sample{one(boolean(condition.text("status") == "True"))}
				}
			}
			return nil
		}),
		stable("kube_job_owner", "Information about the Job's owner.", owners),
	},
}

// jobFailed counts failed pods: by reason once the job itself has failed for a known one.
func jobFailed(o object) []sample {
	failed, _ := o.number("status", "failed")
	if failed == 0 {
		return []sample{one(0)}
	}
	var samples []sample
	known := false
	for _, condition := range o.objects("status", "conditions") {
		if condition.text("type") != "Failed" {
			continue
		}
		known = known || slices.Contains(jobFailureReasons, condition.text("reason"))
		for _, reason := range jobFailureReasons {
			samples = append(samples, one(boolean(reason == condition.text("reason")), "reason", reason))
		}
	}
	if !known {
		samples = append(samples, one(failed, "reason", ""))
	}
	return samples
}

var cronjobs = resource{
	plural: "cronjobs", groupPath: "apis/batch/v1", goType: "*v1.CronJob", namespaced: true,
	identity: named("cronjob"),
	families: []family{
		stable("kube_cronjob_info", "Info about cronjob.", info(func(o object) []string {
			zone := "local"
			if o.has("spec", "timeZone") {
				zone = o.text("spec", "timeZone")
			}
			return []string{"schedule", o.text("spec", "schedule"), "concurrency_policy", o.text("spec", "concurrencyPolicy"), "timezone", zone}
		})),
		stable("kube_cronjob_created", createdHelp, created),
		stable("kube_cronjob_status_active", "Active holds pointers to currently running jobs.", func(o object) []sample {
			return []sample{one(float64(len(o.objects("status", "active"))))}
		}),
		stable("kube_cronjob_status_last_schedule_time", "LastScheduleTime keeps information of when was the last time the job was successfully scheduled.", moment("status", "lastScheduleTime")),
		stable("kube_cronjob_status_last_successful_time", "LastSuccessfulTime keeps information of when was the last time the job was completed successfully.", moment("status", "lastSuccessfulTime")),
		stable("kube_cronjob_spec_suspend", "Suspend flag tells the controller to suspend subsequent executions.", flagged("spec", "suspend")),
		stable("kube_cronjob_spec_starting_deadline_seconds", "Deadline in seconds for starting the job if it misses scheduled time for any reason.", present("spec", "startingDeadlineSeconds")),
		stable("kube_cronjob_next_schedule_time", "Next time the cronjob should be scheduled. The time after lastScheduleTime, or after the cron job's creation time if it's never been scheduled. Use this to determine if the job is delayed.", nextSchedule),
		alpha("kube_cronjob_schedule_invalid", "Emitted with value 1 for cronjobs whose schedule, in its configured timezone, cannot be parsed.", invalidSchedule),
		stable("kube_cronjob_metadata_resource_version", "Resource version representing a specific version of the cronjob.", present("metadata", "resourceVersion")),
		alpha("kube_cronjob_spec_successful_job_history_limit", "Successful job history limit tells the controller how many completed jobs should be preserved.", present("spec", "successfulJobsHistoryLimit")),
		alpha("kube_cronjob_spec_failed_job_history_limit", "Failed job history limit tells the controller how many failed jobs should be preserved.", present("spec", "failedJobsHistoryLimit")),
	},
}
